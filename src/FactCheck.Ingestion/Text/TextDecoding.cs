using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using FactCheck.Ingestion.Text.Legacy;
using UtfUnknown;

namespace FactCheck.Ingestion.Text;

/// <summary>
/// Bytes to text. The byte order mark decides; then whether the bytes are UTF-8, because only UTF-8 looks like UTF-8;
/// then what the document declares; then its bytes' statistics.
/// </summary>
internal static class TextDecoding
{
    private const int SampleBytes = 64 * 1024;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that their server declared, or null.</param>
    public static DecodedText Decode(ReadOnlyMemory<byte> bytes, Encoding? declared = null) => LegacyVietnamese.Repair(Mojibake.Repair(DecodeAsDeclared(bytes, declared)));

    private static DecodedText DecodeAsDeclared(ReadOnlyMemory<byte> bytes, Encoding? declared)
    {
        var span = bytes.Span;
        if (ByteOrderMark(span, out var markLength) is { } marked)
            return WithEncoding(marked, span[markLength..]);
        if (Utf16WithoutMark(span) is { } wide)
            return WithEncoding(wide, span, $"read as {wide.WebName}, which it does not declare");
        if (Utf8.IsValid(span))
            return new DecodedText(Encoding.UTF8.GetString(span), []);
        return DecodeFlawed(span, declared);
    }

    /// <summary>Whether the bytes are no text in any encoding: NULs or control characters that no text has.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes, out _) is not null || Utf16WithoutMark(bytes) is not null)
            return false;
        var sample = bytes[..Math.Min(bytes.Length, 8192)];
        var control = 0;
        foreach (var b in sample)
        {
            if (b == 0)
                return true;
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x0B or 0x1B))
                control++;
        }
        return control * 10 > sample.Length;
    }

    /// <summary>Not UTF-8 throughout: cut off, slightly damaged, or another encoding.</summary>
    private static DecodedText DecodeFlawed(ReadOnlySpan<byte> bytes, Encoding? outside)
    {
        var whole = bytes[..^CutOffTail(bytes)];
        if (whole.Length < bytes.Length && Utf8.IsValid(whole) && (whole.Length > 3 || whole.IsEmpty))
        {
            // A lone high byte at the end of pure ASCII says nothing about UTF-8; a legacy encoding would read it.
            if (whole.ContainsAnyInRange((byte)0x80, (byte)0xFF))
                return new DecodedText(Encoding.UTF8.GetString(whole), ["ends in the middle of a character: the text may have been cut off"]);
        }
        var (legal, illegal) = CountUtf8Sequences(bytes);
        if (legal > 10 * illegal)
            return new DecodedText(Encoding.UTF8.GetString(bytes), [string.Create(CultureInfo.InvariantCulture, $"{illegal} damaged characters in UTF-8 text")]);
        if ((outside ?? DeclaredEncoding.Find(bytes)) is { } declared)
            return WithEncoding(declared, bytes);
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var western = Encoding.GetEncoding(1252);
        if (LegacyVietnamese.FontOf(western.GetString(sample)) is not null)
            return WithEncoding(western, bytes);
        var guess = Guess(sample);
        return WithEncoding(guess, bytes, $"read as {guess.WebName}, a guess: the input does not say its encoding");
    }

    private static DecodedText WithEncoding(Encoding encoding, ReadOnlySpan<byte> bytes, params ImmutableArray<string> notes)
    {
        var text = encoding.GetString(bytes);
        return new DecodedText(text.StartsWith('\uFEFF') ? text[1..] : text, notes);
    }

    private static Encoding? ByteOrderMark(ReadOnlySpan<byte> bytes, out int length)
    {
        Encoding? encoding = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        length = encoding switch { null => 0, UTF8Encoding => 3, UTF32Encoding => 4, _ => 2 };
        return encoding;
    }

    /// <summary>Latin text in UTF-16 has a zero in every other byte, and in no others.</summary>
    private static Encoding? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (sample.Length < 8)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        var pairs = sample.Length / 2;
        if (odd * 10 > pairs * 4 && even * 20 <= pairs)
            return Encoding.Unicode;
        return even * 10 > pairs * 4 && odd * 20 <= pairs ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The length of an unfinished UTF-8 sequence at the end.</summary>
    private static int CutOffTail(ReadOnlySpan<byte> bytes)
    {
        for (var length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            var b = bytes[^length];
            if (b >= 0xC0)
                return length;
            if (b < 0x80)
                return 0;
        }
        return 0;
    }

    private static (int Legal, int Illegal) CountUtf8Sequences(ReadOnlySpan<byte> bytes)
    {
        int legal = 0, illegal = 0;
        while (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var at)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == System.Buffers.OperationStatus.Done)
                legal++;
            else
                illegal++;
            bytes = bytes[consumed..];
        }
        return (legal, illegal);
    }

    /// <summary>
    /// Vietnamese in windows-1258 writes tones as bytes of their own behind the vowel, which no Western text does;
    /// the general detector knows this only at low confidence.
    /// </summary>
    private static Encoding Guess(ReadOnlySpan<byte> sample)
    {
        int tones = 0, high = 0;
        for (var i = 1; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
                continue;
            high++;
            if (sample[i] is 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2 && IsVowel1258(sample[i - 1]))
                tones++;
        }
        if (tones * 5 > high && tones > 1)
            return Encoding.GetEncoding(1258);
        var detected = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return detected is { Encoding: { } encoding, Confidence: > 0.2f } ? encoding : Encoding.GetEncoding(1252);
    }

    private static bool IsVowel1258(byte b) => b is
        (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y' or
        (byte)'A' or (byte)'E' or (byte)'I' or (byte)'O' or (byte)'U' or (byte)'Y' or
        0xC2 or 0xE2 or 0xC3 or 0xE3 or 0xCA or 0xEA or 0xD4 or 0xF4 or 0xD5 or 0xF5 or 0xDD or 0xFD;
}
