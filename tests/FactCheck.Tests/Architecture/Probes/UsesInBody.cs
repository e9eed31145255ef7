namespace FactCheck.Tests.Architecture.Probes;

internal static class UsesInBody
{
    public static int Use() => Probed.Target.Value;
}
