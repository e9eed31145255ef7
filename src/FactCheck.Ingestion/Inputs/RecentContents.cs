using System.Buffers.Binary;
using System.Security.Cryptography;

namespace FactCheck.Ingestion;

/// <summary>Tells which contents were there lately. Forgets the oldest, so that a stream of any length takes the same memory.</summary>
internal sealed class RecentContents(int capacity)
{
    /// <summary>How many contents are remembered: a copy farther behind is an article like any other.</summary>
    public const int UsualCapacity = 1 << 16;

    private readonly Dictionary<UInt128, string> _sources = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>The earlier source of the same bytes, or null.</summary>
    public string? Of(string source, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        var key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        if (_sources.TryGetValue(key, out var earlier))
            return earlier;
        if (_order.Count == capacity)
            _sources.Remove(_order.Dequeue());
        _sources.Add(key, source);
        _order.Enqueue(key);
        return null;
    }
}
