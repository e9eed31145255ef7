using System.Collections.Immutable;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>How far a figure hangs on which articles happen to be in the corpus: source articles are drawn again and again, twins together.</summary>
internal static class Bootstrap
{
    private const int Draws = 1000;
    private const double Tail = 0.025;

    /// <summary>A figure of tallies with its range; the same in every run.</summary>
    /// <param name="tallies">The tally of each source article.</param>
    /// <param name="sum">Adds two tallies.</param>
    /// <param name="figure">The figure of a sum.</param>
    public static Estimate Of<T>(ImmutableArray<T> tallies, Func<T, T, T> sum, Func<T, double> figure)
        where T : notnull
    {
        var values = new double[Draws];
        var random = 0x5DEECE66DUL;
        for (var i = 0; i < Draws; i++)
        {
            var total = tallies[Next(ref random, tallies.Length)];
            for (var k = 1; k < tallies.Length; k++)
                total = sum(total, tallies[Next(ref random, tallies.Length)]);
            values[i] = figure(total);
        }

        Array.Sort(values);
        return new Estimate(figure(tallies.Skip(1).Aggregate(tallies[0], sum)), values[(int)(Draws * Tail)], values[(int)(Draws * (1 - Tail))]);
    }

    // Knuth's linear congruences: any even deal does, and this one is the same everywhere.
    private static int Next(ref ulong state, int end)
    {
        state = unchecked(state * 6364136223846793005 + 1442695040888963407);
        return (int)((state >> 33) % (ulong)end);
    }
}
