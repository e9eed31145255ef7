namespace FactCheck.Languages;

/// <summary>How many more nodes the files of one bundle may hold together.</summary>
internal sealed class NodeBudget(int nodes)
{
    private int _left = nodes;

    /// <summary>Takes one node; false where none is left.</summary>
    public bool Take() => --_left >= 0;
}
