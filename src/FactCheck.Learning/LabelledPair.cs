namespace FactCheck.Learning;

/// <summary>One question to the pair scorer with its answer.</summary>
/// <param name="Source">The source article; twins share it.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Features">The values of the features.</param>
/// <param name="IsSame">Whether both claims speak of one figure.</param>
/// <param name="IsNatural">Whether it stands so in the corpus; what was made for training never measures.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record LabelledPair(string Source, string Lang, float[] Features, bool IsSame, bool IsNatural, float Weight)
{
    /// <summary>What it is, for people.</summary>
    public string Note { get; init; } = "";
}
