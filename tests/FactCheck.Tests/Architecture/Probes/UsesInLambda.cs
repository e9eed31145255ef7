namespace FactCheck.Tests.Architecture.Probes;

internal static class UsesInLambda
{
    public static int Use(int[] numbers) => numbers.Sum(static n => n * Probed.Target.Value);
}
