using System.Globalization;
using System.IO.Compression;

namespace FactCheck.Ingestion.Archives;

/// <summary>Unpacks compressed bytes up to the bounds in size and in ratio: a few bytes can claim to be gigabytes.</summary>
internal static class Unpacking
{
    /// <summary>Below this size the ratio does not count: short texts of one letter pack well.</summary>
    private const int RatioCountsFrom = 1024 * 1024;

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>The plain bytes, or null and what is wrong.</summary>
    /// <param name="packed">The packed bytes.</param>
    /// <param name="encoding">What HTTP calls the way they were packed; null for not at all.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="problem">What is wrong.</param>
    public static byte[]? Unpack(byte[] packed, string? encoding, IngestionOptions options, out string? problem)
    {
        problem = null;
        foreach (var layer in (encoding ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (layer.Equals("identity", StringComparison.OrdinalIgnoreCase))
                continue;
            using var source = new MemoryStream(packed, writable: false);
            using var unpacking = Open(source, layer);
            if (unpacking is null)
            {
                problem = $"is packed in a way that is not known ({OneWord(layer)})";
                return null;
            }
            if (Read(unpacking, packed.Length, options, out problem) is not { } plain)
                return null;
            packed = plain;
        }
        return packed;
    }

    /// <summary>Everything a stream holds, or null and what is wrong.</summary>
    public static byte[]? Read(Stream unpacking, long packedLength, IngestionOptions options, out string? problem)
    {
        problem = null;
        var ratioLimit = Math.Max(RatioCountsFrom, packedLength * options.Web.MaxUnpackRatio);
        using var plain = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            int read;
            while ((read = unpacking.Read(buffer)) > 0)
            {
                plain.Write(buffer, 0, read);
                if (plain.Length > options.MaxBytes || plain.Length > ratioLimit)
                {
                    problem = string.Create(CultureInfo.InvariantCulture, $"unpacks to more than {Math.Min(options.MaxBytes, ratioLimit) / (1024.0 * 1024.0):0.#} MB");
                    return null;
                }
            }
            return plain.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            problem = "is damaged: it cannot be unpacked";
            return null;
        }
    }

    private static Stream? Open(Stream source, string encoding) => encoding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
        "br" => new BrotliStream(source, CompressionMode.Decompress),
        "deflate" => source.ReadByte() is 0x78 && Rewound(source) ? new ZLibStream(source, CompressionMode.Decompress)
            : Rewound(source) ? new DeflateStream(source, CompressionMode.Decompress) : null,
        _ => null,
    };

    private static bool Rewound(Stream source)
    {
        source.Position = 0;
        return true;
    }

    private static string OneWord(string text) => new([.. text.Where(char.IsAsciiLetterOrDigit).Take(20)]);
}
