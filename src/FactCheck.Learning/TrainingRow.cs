namespace FactCheck.Learning;

/// <summary>A row as ML.NET reads it.</summary>
internal sealed class TrainingRow
{
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }

    public float Weight { get; set; } = 1;
}
