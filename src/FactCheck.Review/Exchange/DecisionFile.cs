using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>A file of decisions, JSON Lines or CSV; which of them, the first letter tells.</summary>
public static class DecisionFile
{
    /// <summary>The entries of a file.</summary>
    /// <exception cref="ExchangeException">A line is no entry.</exception>
    public static IAsyncEnumerable<ExchangeEntry> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var first = input.ReadByte();
        if (first == 0xEF)
        {
            input.Position = 3;
            first = input.ReadByte();
        }

        input.Position = 0;
        return first is '{' or -1 ? ExchangeLines.ReadAsync(input, cancellationToken) : ExchangeTable.ReadAsync(input, cancellationToken);
    }

    /// <summary>Writes entries as JSON Lines; how many.</summary>
    public static Task<int> WriteLinesAsync(IAsyncEnumerable<ExchangeEntry> entries, Stream output, CancellationToken cancellationToken) => ExchangeLines.WriteAsync(entries, output, cancellationToken);

    /// <summary>Writes entries as CSV; how many.</summary>
    public static Task<int> WriteTableAsync(IAsyncEnumerable<ExchangeEntry> entries, Stream output, CancellationToken cancellationToken) => ExchangeTable.WriteAsync(entries, output, cancellationToken);
}
