namespace FactCheck.Model;

/// <summary>What a baseline says of a finding. Where no baseline was asked, a finding has no state.</summary>
public enum FindingState
{
    /// <summary>The baseline does not have it, and the article is new or changed.</summary>
    New,

    /// <summary>The baseline does not have it, and the article is as it was: the rules or the program changed.</summary>
    NewByRules,

    /// <summary>The baseline has it.</summary>
    Unchanged,
}
