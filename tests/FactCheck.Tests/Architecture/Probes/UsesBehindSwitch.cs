namespace FactCheck.Tests.Architecture.Probes;

internal static class UsesBehindSwitch
{
    public static int Use(int number)
    {
        // Dense cases, so that the compiler writes a jump table.
        switch (number)
        {
            case 0: return 7;
            case 1: return 11;
            case 2: return 13;
            case 3: return 17;
            case 4: return 19;
            case 5: return 23;
            default: return Probed.Target.Value;
        }
    }
}
