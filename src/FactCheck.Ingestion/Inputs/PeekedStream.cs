namespace FactCheck.Ingestion;

/// <summary>A stream whose beginning can be looked at before it is read, and whose waiting for bytes can be ended.</summary>
/// <param name="inner">The stream, read from here on by nobody else.</param>
/// <param name="cancellationToken">Ends a read that waits: a pipe may never bring another byte.</param>
internal sealed class PeekedStream(Stream inner, CancellationToken cancellationToken) : ForwardStream(inner)
{
    private const int BufferBytes = 64 * 1024;

    private byte[] _buffer = new byte[BufferBytes];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The beginning: until it is enough for whoever looks, the stream ends, or <paramref name="most"/> bytes are there.</summary>
    public ReadOnlySpan<byte> Peek(int most, Func<ReadOnlySpan<byte>, bool> isEnough)
    {
        while (!_ended && _end - _start < most && !isEnough(_buffer.AsSpan(_start, _end - _start)))
            Fill();
        return _buffer.AsSpan(_start, _end - _start);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
            // What looking needed more for, reading does not.
            if (_buffer.Length > BufferBytes)
                _buffer = new byte[BufferBytes];
            Fill();
        }
        var taken = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, taken).CopyTo(buffer);
        _start += taken;
        return taken;
    }

    private void Fill()
    {
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        // A read of standard input takes no token: it is left behind where nobody waits for it any longer.
        var read = Inner.ReadAsync(_buffer.AsMemory(_end), cancellationToken).AsTask().WaitAsync(cancellationToken).GetAwaiter().GetResult();
        _ended = read == 0;
        _end += read;
    }
}
