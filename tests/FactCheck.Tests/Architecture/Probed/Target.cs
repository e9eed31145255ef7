namespace FactCheck.Tests.Architecture.Probed;

/// <summary>What the probes use.</summary>
internal sealed class Target
{
    public static int Value { get; } = 1;
}
