using System.Collections.Frozen;
using System.Text;

namespace FactCheck.Ingestion.Mail;

/// <summary>Whether bytes begin as a message does: lines of a name, a colon and a value, among them those that every message has.</summary>
internal static class MailSignature
{
    private const int Window = 4096;
    private const int MinKnown = 2;

    private static readonly FrozenSet<string> Known = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Received", "Return-Path", "Delivered-To", "Content-Transfer-Encoding",
        "Snapshot-Content-Location", "Reply-To", "Cc", "X-Mailer", "DKIM-Signature");

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !char.IsAsciiLetter((char)bytes[0]))
            return false;
        var known = 0;
        var technical = false;
        foreach (var line in Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]).Split('\n'))
        {
            if (line.Length == 0 || line == "\r")
                break;
            if (line[0] is ' ' or '\t')
                continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAny(" \t"))
                return false;
            var name = line[..colon];
            known += Known.Contains(name) ? 1 : 0;
            technical |= name.Contains('-', StringComparison.Ordinal) || name.Equals("Received", StringComparison.OrdinalIgnoreCase);
        }
        // A draft may begin with "Subject: …" and "Date: …"; a message has passed through programs.
        return known >= MinKnown && technical;
    }
}
