using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace FactCheck.Pipeline.Caching;

/// <summary>What <see cref="FieldWriter"/> wrote. Bytes that it did not write are an <see cref="InvalidDataException"/>, whatever they are.</summary>
internal sealed class FieldReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private int _at;

    /// <summary>Whether all was read.</summary>
    public bool IsAtEnd => _at == bytes.Length;

    public bool Bool() => Byte() switch { 0 => false, 1 => true, _ => throw Damaged() };

    public int Int() => Long() is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Damaged();

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    public decimal Decimal()
    {
        var kind = Byte();
        var scale = kind & 0x3f;
        if (scale > 28)
            throw Damaged();
        var low = Long();
        return new decimal((int)low, (int)(low >> 32), (kind & FieldWriter.WideDecimal) != 0 ? Int() : 0, (kind & FieldWriter.Negative) != 0, (byte)scale);
    }

    public string? Text()
    {
        switch (Byte())
        {
            case FieldWriter.NoText:
                return null;
            case FieldWriter.EarlierText:
                return Int() is >= 0 and var index && index < _texts.Count ? _texts[index] : throw Damaged();
            case FieldWriter.NarrowText:
                return Remember(Encoding.Latin1.GetString(Take(Count(1))));
            case FieldWriter.WideText:
                return Remember(new string(MemoryMarshal.Cast<byte, char>(Take(Count(sizeof(char)) * sizeof(char)))));
            default:
                throw Damaged();
        }
    }

    /// <summary>A text that must be there.</summary>
    public string Word() => Text() ?? throw Damaged();

    /// <summary>One of a few names, by its number.</summary>
    public T Enum<T>() where T : struct, Enum => (T)System.Enum.ToObject(typeof(T), Int());

    public ImmutableArray<T> List<T>(Func<T> read)
    {
        var count = Count(1);
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read();
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    public ImmutableArray<string> Words() => List(Word);

    public T? Optional<T>(Func<T> read) where T : class => Bool() ? read() : null;

    public T? OptionalValue<T>(Func<T> read) where T : struct => Bool() ? read() : null;

    private static InvalidDataException Damaged() => new("These are no fields.");

    private string Remember(string text)
    {
        _texts.Add(text);
        return text;
    }

    private long Long()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Byte();
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return (long)(value >> 1) ^ -(long)(value & 1);
        }
        throw Damaged();
    }

    /// <summary>A number of things, of which no more can be than there are bytes left.</summary>
    private int Count(int bytesEach) => Int() is >= 0 and var count && count <= (bytes.Length - _at) / bytesEach ? count : throw Damaged();

    private byte Byte() => _at < bytes.Length ? bytes[_at++] : throw Damaged();

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - _at)
            throw Damaged();
        _at += count;
        return bytes.AsSpan(_at - count, count);
    }
}
