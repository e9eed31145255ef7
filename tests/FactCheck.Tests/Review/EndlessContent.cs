using System.Net;
using System.Net.Http.Headers;

namespace FactCheck.Tests.Review;

/// <summary>So many bytes, made as they are sent.</summary>
internal sealed class EndlessContent : HttpContent
{
    private readonly long _length;

    public EndlessContent(long length, string type)
    {
        _length = length;
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var piece = new byte[64 * 1024];
        for (var left = _length; left > 0; left -= piece.Length)
            await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }
}
