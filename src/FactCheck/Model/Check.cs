using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>One relation between claims, and what became of it.</summary>
/// <param name="Rule">The slug of the rule.</param>
/// <param name="Claims">The claims that stand in the relation, the stated result first where there is one.</param>
/// <param name="Outcome">What evaluation showed.</param>
/// <param name="Formula">The arithmetic, in figures.</param>
/// <param name="Expected">What the other claims allow for the stated result.</param>
/// <param name="Stated">What the stated result allows.</param>
/// <param name="Asserted">Whether the article claims the relation; a supporting one only speaks for or against a figure.</param>
public sealed record Check(
    string Rule,
    ImmutableArray<string> Claims,
    Outcome Outcome,
    string Formula,
    Interval? Expected,
    Interval? Stated,
    bool Asserted = true);
