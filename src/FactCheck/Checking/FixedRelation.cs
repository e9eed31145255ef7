namespace FactCheck.Checking;

/// <summary>A relation that is decided when it is found: a weekday, a list's length, a value that cannot be.</summary>
internal sealed record FixedRelation : Relation
{
    /// <summary>What was found.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The arithmetic, written out.</summary>
    public required Func<FigureFormat, string> Arithmetic { get; init; }

    public override Verdict Evaluate(ReadingChoice readings) => Verdict;

    public override string Formula(ReadingChoice readings, FigureFormat format) => Arithmetic(format);
}
