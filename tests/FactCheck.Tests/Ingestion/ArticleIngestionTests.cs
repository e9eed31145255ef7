using System.Text;
using FactCheck.Ingestion;
using FactCheck.Languages;
using Xunit;

namespace FactCheck.Tests.Ingestion;

public sealed class ArticleIngestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_article_carries_source_hash_and_text()
    {
        var article = Reading.Text("Giá 5 đồng.");
        Assert.Equal("draft.txt", article.Source);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("Giá 5 đồng."))), article.Sha256);
        Assert.Equal("Giá 5 đồng.", article.Text);
    }

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "a.txt", [], "is empty" },
        { "a.txt", " \n\t\u200B"u8.ToArray(), "holds no text" },
        { "a.html", "<html><body><script>5</script></body></html>"u8.ToArray(), "holds no text" },
        { "a.txt", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "is binary" },
        { "a.pdf", "%PDF-1.7"u8.ToArray(), "is a damaged PDF" },
        { "a.rtf", "{\\rtf1 text}"u8.ToArray(), "is an RTF" },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "old Office format" },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "protected" },
        { "a.docx", "no archive"u8.ToArray(), "damaged" },
        { "a.docx", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], "damaged" },
        { "a.gz", [0x1F, 0x8B, 8, 0], "gzip" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_an_error_with_a_hint(string source, byte[] bytes, string problem)
    {
        var error = Reading.Error(source, bytes);
        Assert.Equal(source, error.Source);
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.NotEmpty(error.Hint);
    }

    [Fact]
    public void Files_and_folders_that_cannot_be_read_are_errors()
    {
        Assert.Contains("does not exist", Fail(Path.Join(_folder, "none.txt")).Problem, StringComparison.Ordinal);
        Assert.Contains("does not exist", Fail(Path.Join(_folder, "no", "none.txt")).Problem, StringComparison.Ordinal);
        Assert.Contains("folder", Fail(_folder).Problem, StringComparison.Ordinal);
        Assert.NotEmpty(Fail("").Problem);
        Assert.NotEmpty(Fail("a\0b").Problem);
    }

    [Fact]
    public void A_file_is_read_from_disk()
    {
        var path = Path.Join(_folder, "bài báo.txt");
        File.WriteAllText(path, "Giá 5 đồng.");
        var result = Reading.Ingestion.Read(path, TestContext.Current.CancellationToken);
        Assert.Equal("Giá 5 đồng.", result.Article?.Text);
    }

    [Fact]
    public void A_file_of_unknown_kind_that_is_text_is_read_as_text() => Assert.Equal("Giá 5 đồng.", Reading.Bytes("notes.draft", "Giá 5 đồng."u8.ToArray()).Text);

    [Fact]
    public void Input_beyond_the_bound_is_an_error_wherever_it_comes_from()
    {
        var ingestion = ArticleIngestion.Create(RuleBundle.Embedded(), new IngestionOptions { MaxBytes = 1024 });
        Assert.Contains("larger", ingestion.Read("a.txt", new byte[1025], TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);
        Assert.Contains("larger", ingestion.Read("a.txt", new EndlessStream(), TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);
        Assert.True(ingestion.Read("a.txt", new MemoryStream(Encoding.UTF8.GetBytes(new string('x', 1024))), TestContext.Current.CancellationToken).IsRead);
    }

    [Fact]
    public void A_stream_that_fails_is_an_error() =>
        Assert.Contains("cannot be read", Reading.Ingestion.Read("a.txt", new BrokenStream(), TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);

    [Fact]
    public void Cancelling_stops_reading() =>
        Assert.Throws<OperationCanceledException>(() => Reading.Ingestion.Read("a.txt", "text"u8.ToArray(), new CancellationToken(canceled: true)));

    [Fact]
    public void A_library_that_never_ends_costs_its_document_and_no_more()
    {
        using var stuck = new StuckReader();
        var options = new IngestionOptions { Timeout = TimeSpan.FromMilliseconds(100) };
        var ingestion = new ArticleIngestion(options, new ArticleReaders(options, IngestionWords.None, stuck));
        Assert.Contains("took longer than 0.1 s to read", ingestion.Read("a.stuck", "stuck"u8.ToArray(), TestContext.Current.CancellationToken).Error?.Problem, StringComparison.Ordinal);
        using var stop = new CancellationTokenSource();
        stuck.Entered = stop.Cancel;
        Assert.Throws<OperationCanceledException>(() => ingestion.Read("a.stuck", "stuck"u8.ToArray(), stop.Token));
    }

    private static ReadError Fail(string path)
    {
        var result = Reading.Ingestion.Read(path, TestContext.Current.CancellationToken);
        Assert.False(result.IsRead);
        return result.Error;
    }

    private class EndlessStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'x', offset, count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Looks at no token, as libraries do not.</summary>
    private sealed class StuckReader : IArticleReader, IDisposable
    {
        private readonly ManualResetEventSlim _never = new();

        public System.Collections.Immutable.ImmutableArray<string> Extensions => [".stuck"];

        public Action Entered { get; set; } = static () => { };

        public bool Recognizes(InputContent content) => content.Extension == ".stuck";

        public ReadOutcome Read(InputContent content, CancellationToken cancellationToken)
        {
            Entered();
            _never.Wait(CancellationToken.None);
            return ReadOutcome.Failed("ended", "");
        }

        public void Dispose() => _never.Set();
    }

    private sealed class BrokenStream : EndlessStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("the device is gone.");
    }
}
