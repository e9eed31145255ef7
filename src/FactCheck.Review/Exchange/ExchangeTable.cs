using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>
/// Decisions as a table for spreadsheets (RFC 4180, UTF-8 with a byte order mark). Text that a spreadsheet would take for a
/// formula gets an apostrophe before it, and loses it when it is read: nothing changes on the way.
/// </summary>
internal static class ExchangeTable
{
    private const string Formula = "=+-@\t\r'";

    private static readonly (string Name, Func<ExchangeEntry, object?> Of)[] Columns =
    [
        ("entry", static e => e.Entry), ("n", static e => e.N == 0 ? null : e.N), ("article", static e => e.Article), ("source", static e => e.Source), ("site", static e => e.Site), ("title", static e => e.Title),
        ("language", static e => e.Language), ("published", static e => e.Published), ("finding", static e => e.Finding), ("rule", static e => e.Rule), ("family", static e => e.Family), ("severity", static e => e.Severity),
        ("confidence", static e => e.Confidence), ("worth", static e => e.Worth), ("message", static e => e.Message), ("anchors", static e => e.Anchors), ("kind", static e => e.Kind), ("reason", static e => e.Reason),
        ("note", static e => e.Note), ("claim", static e => e.Claim), ("wrong", static e => e.Wrong), ("words", static e => e.Words), ("asked", static e => e.Asked), ("undoes", static e => e.Undoes), ("cause", static e => e.Cause),
        ("articleVersion", static e => e.ArticleVersion), ("quote", static e => e.Quote), ("origin", static e => e.Origin), ("by", static e => e.By), ("at", static e => e.At),
    ];

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", DetectDelimiter = false, MissingFieldFound = null, MaxFieldSize = 1 << 20 };

    public static async Task<int> WriteAsync(IAsyncEnumerable<ExchangeEntry> entries, Stream output, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var table = new CsvWriter(text, Form);
        foreach (var (name, _) in Columns)
            table.WriteField(name);
        await table.NextRecordAsync();
        var written = 0;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            foreach (var (_, of) in Columns)
                table.WriteField(Field(of(entry)));
            await table.NextRecordAsync();
            written++;
        }

        return written;
    }

    /// <exception cref="ExchangeException">A row is no entry.</exception>
    public static async IAsyncEnumerable<ExchangeEntry> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var table = new CsvReader(text, Form);
        await table.ReadAsync();
        table.ReadHeader();
        var missing = Columns.Select(static c => c.Name).Except(table.HeaderRecord ?? [], StringComparer.Ordinal).ToArray();
        if (missing.Length > 0)
            throw new ExchangeException(1, $"the table lacks the column '{missing[0]}'");
        while (await NextAsync(table))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return ExchangeChecks.Checked(Entry(table), table.Parser.RawRow);
        }
    }

    private static async Task<bool> NextAsync(CsvReader table)
    {
        try
        {
            return await table.ReadAsync();
        }
        catch (CsvHelperException e)
        {
            throw new ExchangeException(table.Parser.RawRow, $"the row cannot be read: {e.Message.ReplaceLineEndings(" ").Split(" IReader")[0]}");
        }
    }

    private static ExchangeEntry Entry(CsvReader row) => new()
    {
        Entry = Text(row, "entry") ?? "",
        N = (int)(Whole(row, "n") ?? 0),
        Article = Text(row, "article") ?? "",
        Source = Text(row, "source") ?? "",
        Site = Text(row, "site") ?? "",
        Title = Text(row, "title") ?? "",
        Language = Text(row, "language") ?? "",
        Published = Text(row, "published"),
        Finding = Text(row, "finding"),
        Rule = Text(row, "rule"),
        Family = Text(row, "family"),
        Severity = Text(row, "severity"),
        Confidence = Real(row, "confidence"),
        Worth = Whole(row, "worth"),
        Message = Text(row, "message"),
        Anchors = Text(row, "anchors"),
        Kind = Text(row, "kind"),
        Reason = Text(row, "reason"),
        Note = Text(row, "note"),
        Claim = Text(row, "claim"),
        Wrong = Text(row, "wrong"),
        Words = Text(row, "words"),
        Asked = Text(row, "asked"),
        Undoes = (int?)Whole(row, "undoes"),
        Cause = Text(row, "cause"),
        ArticleVersion = (int?)Whole(row, "articleVersion"),
        Quote = Text(row, "quote"),
        Origin = Text(row, "origin"),
        By = Text(row, "by") ?? "",
        At = Text(row, "at") ?? "",
    };

    private static string? Field(object? value) => value switch
    {
        null => "",
        string text => text.Length > 0 && Formula.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text,
        double real => real.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Text(CsvReader row, string column) => row.GetField(column) switch
    {
        null or "" => null,
        ['\'', .. var rest] => rest,
        var text => text,
    };

    private static long? Whole(CsvReader row, string column) =>
        Text(row, column) is not { } text ? null : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(row, column, text);

    private static double? Real(CsvReader row, string column) =>
        Text(row, column) is not { } text ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(row, column, text);

    private static ExchangeException Wrong(CsvReader row, string column, string text) => new(row.Parser.RawRow, $"\"{column}\" is '{text}', not a number");
}
