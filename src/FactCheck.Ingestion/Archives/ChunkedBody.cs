using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Archives;

/// <summary>Puts together an HTTP body that was sent in chunks.</summary>
internal static class ChunkedBody
{
    /// <summary>The whole body; as far as it goes where the chunks are damaged.</summary>
    public static byte[] Join(ReadOnlySpan<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        while (body.IndexOf((byte)'\n') is >= 0 and var line)
        {
            var size = Encoding.Latin1.GetString(body[..line]).Split(';')[0].Trim();
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length <= 0)
                break;
            body = body[(line + 1)..];
            length = Math.Min(length, body.Length);
            joined.Write(body[..length]);
            body = body[length..];
            body = body.StartsWith("\r\n"u8) ? body[2..] : body;
        }
        return joined.ToArray();
    }
}
