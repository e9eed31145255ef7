namespace FactCheck.Learning;

/// <summary>Numbers that look random and are the same on every machine and in every version of .NET.</summary>
internal sealed class SmallRandom
{
    private ulong _state;

    public SmallRandom(string seed)
    {
        _state = 14695981039346656037;
        foreach (var letter in seed)
            _state = (_state ^ letter) * 1099511628211;
    }

    /// <summary>A number from 0 to below the end.</summary>
    public int Next(int end)
    {
        // splitmix64
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
    }
}
