using System.Globalization;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>A labelled article that cannot be used, and where.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="What">What is wrong, and how to mend it.</param>
public sealed record LabelProblem(string Path, int Line, int Column, string What)
{
    /// <summary>"path:line:column: what is wrong".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}: {What}");
}
