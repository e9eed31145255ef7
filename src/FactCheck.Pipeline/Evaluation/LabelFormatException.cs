namespace FactCheck.Pipeline.Evaluation;

/// <summary>Labels that cannot be read. Never leaves this folder: <see cref="Corpus"/> makes a <see cref="LabelProblem"/> of it.</summary>
internal sealed class LabelFormatException : Exception
{
    /// <summary>A problem at an offset of the label file's text.</summary>
    public LabelFormatException(int offset, string problem)
        : base(problem) => Offset = offset;

    /// <summary>The offset, in UTF-16 units.</summary>
    public int Offset { get; }
}
