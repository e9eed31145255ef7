using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace FactCheck.Pipeline.Caching;

/// <summary>Fields one behind the other, as <see cref="FieldReader"/> reads them. Texts that come again are written once.</summary>
internal sealed class FieldWriter
{
    /// <summary>What stands before a text: null, an earlier one, letters of one byte, letters of two.</summary>
    internal const byte NoText = 0, EarlierText = 1, NarrowText = 2, WideText = 3;

    /// <summary>Behind a decimal's scale and sign: whether its digits fit into a number.</summary>
    internal const int WideDecimal = 0x40, Negative = 0x80;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Write(bool value) => Byte(value ? (byte)1 : (byte)0);

    /// <summary>Small numbers take one byte, whatever their sign.</summary>
    public void Write(long value)
    {
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest >= 0x80; rest >>= 7)
            Byte((byte)(rest | 0x80));
        Byte((byte)rest);
    }

    public void Write(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    /// <summary>With its scale: 42.50 is not 42.5.</summary>
    public void Write(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var isWide = bits[2] != 0 || bits[1] < 0;
        Byte((byte)(value.Scale | (isWide ? WideDecimal : 0) | (bits[3] < 0 ? Negative : 0)));
        Write(((long)bits[1] << 32) | (uint)bits[0]);
        if (isWide)
            Write((long)bits[2]);
    }

    public void Write(string? text)
    {
        if (text is null)
        {
            Byte(NoText);
            return;
        }
        if (!_texts.TryAdd(text, _texts.Count))
        {
            Byte(EarlierText);
            Write((long)_texts[text]);
            return;
        }
        var isNarrow = !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00ff');
        Byte(isNarrow ? NarrowText : WideText);
        Write((long)text.Length);
        if (isNarrow)
            Encoding.Latin1.GetBytes(text, _bytes);
        else
            _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Write<T>(ImmutableArray<T> items, Action<T> write)
    {
        Write((long)items.Length);
        foreach (var item in items)
            write(item);
    }

    public void Write(ImmutableArray<string> texts) => Write(texts, Write);

    public void WriteOptional<T>(T? value, Action<T> write) where T : class
    {
        Write(value is not null);
        if (value is not null)
            write(value);
    }

    public void WriteOptional<T>(T? value, Action<T> write) where T : struct
    {
        Write(value is not null);
        if (value is { } some)
            write(some);
    }

    private void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
