namespace FactCheck.Pipeline.Evaluation;

/// <summary>An article as a program under test gets it, and its labels.</summary>
/// <param name="FileName">The name under which it is checked: the gold's id with .html or .txt.</param>
/// <param name="Content">What stands in that file.</param>
/// <param name="Gold">The labels.</param>
/// <param name="Split">Which part of the corpus it belongs to.</param>
public sealed record LabelledArticle(string FileName, string Content, GoldArticle Gold, CorpusSplit Split = CorpusSplit.Work);
