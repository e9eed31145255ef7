namespace FactCheck.Learning;

/// <summary>One question to a scorer with its answer.</summary>
/// <param name="Source">The source article; twins share it.</param>
/// <param name="Lang">Its language.</param>
/// <param name="Features">The values of the features.</param>
/// <param name="Answer">What the labels say.</param>
/// <param name="IsNatural">Whether it stands so in the corpus; what was made for training never measures.</param>
/// <param name="Weight">How much it counts in training.</param>
internal sealed record Example(string Source, string Lang, float[] Features, bool Answer, bool IsNatural, float Weight);
