namespace FactCheck.Tests.Architecture.Probes;

internal abstract class UsesInSignature
{
    public abstract IReadOnlyList<Probed.Target[]> Use();
}
