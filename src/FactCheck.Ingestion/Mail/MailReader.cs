using System.Collections.Immutable;
using FactCheck.Ingestion.Html;
using FactCheck.Ingestion.Tables;
using FactCheck.Ingestion.Text;
using FactCheck.Model;
using MimeKit;

namespace FactCheck.Ingestion.Mail;

/// <summary>Messages: the subject is the headline. Saved pages (.mhtml) are messages, too, whose page is read as one.</summary>
internal sealed class MailReader(IngestionWords words, HtmlReader html) : IArticleReader
{
    private const int MaxDepth = 16;

    public ImmutableArray<string> Extensions => [".eml", ".mht", ".mhtml"];

    public bool Recognizes(InputContent content) => MailSignature.Is(content.Bytes.Span);

    public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
    {
        if (Parse(content.Bytes, cancellationToken) is not { } message)
            return ReadOutcome.Failed("is no readable message", "save the message again, or its text as .txt");
        if (IsSavedPage(message) && Page(message) is { } page)
            return html.Read(new InputContent(content.Source, page), cancellationToken);
        var parts = ImmutableArray.CreateBuilder<DraftPart>();
        if (!string.IsNullOrWhiteSpace(message.Subject))
            parts.Add(new DraftPart(BlockKind.Headline, message.Subject) { Place = Place("subject") });
        foreach (var part in Body(message))
            parts.Add(part);
        return ReadOutcome.Of(new ArticleDraft
        {
            Parts = new TableCaptions(words).Attach(parts.ToImmutable()),
            Id = message.MessageId,
            Published = message.Date == DateTimeOffset.MinValue ? null : DateOnly.FromDateTime(message.Date.DateTime),
        });
    }

    /// <summary>The files that came with a message and may be articles, as name and bytes.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Attachments(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (Parse(bytes, cancellationToken) is not { } message || IsSavedPage(message))
            yield break;
        foreach (var attachment in message.Attachments.OfType<MimePart>())
            if (attachment.FileName is { Length: > 0 } name && attachment.Content is { } file)
            {
                using var decoded = new MemoryStream();
                file.DecodeTo(decoded, cancellationToken);
                yield return (Path.GetFileName(name.Replace('\\', '/')), decoded.ToArray());
            }
    }

    private static MimeMessage? Parse(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth, MaxAddressGroupDepth = 2 }, stream, cancellationToken);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsSavedPage(MimeMessage message) =>
        message.Body?.ContentType.IsMimeType("multipart", "related") == true && message.Headers.Contains("Snapshot-Content-Location")
        || (message.Body?.ContentType.IsMimeType("multipart", "related") == true && message.From.Count == 0)
        || message.From.ToString().StartsWith("<Saved by", StringComparison.OrdinalIgnoreCase);

    private static byte[]? Page(MimeMessage message)
    {
        var part = message.BodyParts.OfType<TextPart>().FirstOrDefault(p => p.IsHtml);
        return part is null ? null : System.Text.Encoding.UTF8.GetBytes(part.Text);
    }

    private IEnumerable<DraftPart> Body(MimeMessage message)
    {
        if (message.HtmlBody is { } markup)
            foreach (var part in html.Fragment(markup))
                yield return part.InField("body");
        else if (message.TextBody is { } text)
            foreach (var part in new TextLayout(WithoutSignature(text)).Parts())
                yield return part.At(Place("body"));
    }

    /// <summary>What stands below the line of two dashes is the sender's card.</summary>
    private static string WithoutSignature(string text)
    {
        var at = text.Replace("\r\n", "\n", StringComparison.Ordinal).IndexOf("\n-- \n", StringComparison.Ordinal);
        return at < 0 ? text : text.Replace("\r\n", "\n", StringComparison.Ordinal)[..at];
    }

    private static DraftPlace Place(string field) => DraftPlace.Of(new SourcePlace { Field = field });
}
