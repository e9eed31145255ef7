using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>Decisions as JSON Lines.</summary>
internal static class ExchangeLines
{
    /// <summary>The longest line that is read, in letters.</summary>
    private const int Longest = 1 << 20;

    /// <summary>Vietnamese stays readable.</summary>
    private static readonly JsonWriterOptions Written = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> WriteAsync(IAsyncEnumerable<ExchangeEntry> entries, Stream output, CancellationToken cancellationToken)
    {
        var written = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            await using (var json = new Utf8JsonWriter(output, Written))
                JsonSerializer.Serialize(json, entry, ExchangeJson.Default.ExchangeEntry);
            output.WriteByte((byte)'\n');
            written++;
        }

        return written;
    }

    /// <exception cref="ExchangeException">A line is no entry.</exception>
    public static async IAsyncEnumerable<ExchangeEntry> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var lines = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var number = 1; await lines.ReadLineAsync(cancellationToken) is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line))
                yield return ExchangeChecks.Checked(Entry(line, number), number);
    }

    private static ExchangeEntry Entry(string line, int number)
    {
        if (line.Length > Longest)
            throw new ExchangeException(number, "the line is too long for a decision");
        try
        {
            return JsonSerializer.Deserialize(line, ExchangeJson.Default.ExchangeEntry) ?? throw new ExchangeException(number, "the line is empty");
        }
        catch (JsonException e)
        {
            throw new ExchangeException(number, $"the line is no entry: {e.Message.Split(" Path:")[0]}");
        }
    }
}
