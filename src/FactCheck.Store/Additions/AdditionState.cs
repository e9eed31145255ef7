namespace FactCheck.Store.Additions;

/// <summary>How far it came.</summary>
public enum AdditionState
{
    Waiting,
    Running,
    Done,
    Failed,
}
