namespace FactCheck.Tests.Architecture.Probes;

internal static class UsesAsTypeArgument
{
    public static int Use(object[] things) => things.OfType<Probed.Target>().Count();
}
