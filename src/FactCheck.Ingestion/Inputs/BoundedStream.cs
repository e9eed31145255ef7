namespace FactCheck.Ingestion;

/// <summary>A stream that ends after so many bytes.</summary>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream(inner)
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
        _left -= read;
        return read;
    }
}
