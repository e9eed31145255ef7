using FactCheck.Cli.Messages;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

/// <summary>What the program itself says, in Vietnamese.</summary>
public sealed class SpokenMessagesTests
{
    [Theory]
    [InlineData("check none.txt", 2, "factcheck: none.txt: không tồn tại; kiểm tra đường dẫn")]
    [InlineData("check a.txt --formt json", 2, "factcheck: lỗi: không có tùy chọn '--formt'; có phải ý bạn là '--format'?\n  gợi ý: xem 'factcheck check --help'")]
    [InlineData("check a.txt --jobs 0", 2, "factcheck: lỗi: --jobs: '0' không phải số nguyên từ 1 đến 256")]
    [InlineData("check a.txt --format jsn", 2, "có phải ý bạn là 'json'?")]
    [InlineData("explain growht-arithmetic", 2, "không có quy tắc 'growht-arithmetic'; có phải ý bạn là 'growth-arithmetic'?")]
    [InlineData("check http://127.0.0.1:9/a", 2, "dẫn đến địa chỉ không công khai, bị từ chối vì an toàn; nếu là của bạn, cho phép bằng --allow-network HOST")]
    public async Task Mistakes_are_told_in_the_reader_s_language(string arguments, int code, string words)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "14 sites");
        var result = await FactCheckProcess.RunInAsync(folder.Root, [.. arguments.Split(' '), "--ui-language", "vi"]);
        Assert.Equal(code, result.ExitCode);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("baseline update --help")]
    [InlineData("watch --help")]
    public async Task Help_is_given_in_the_reader_s_language(string arguments)
    {
        var result = await FactCheckProcess.RunAsync([.. arguments.Split(' '), "--ui-language=vi"]);
        Assert.Equal(0, result.ExitCode);
        foreach (var word in (string[])["Cách dùng:", "Tùy chọn:", "Mã thoát:", "Hiện trợ giúp"])
            Assert.Contains(word, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("; default:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_tells_why_an_article_cannot_be_read_and_programs_are_told_as_ever()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("không tồn tại", (await FactCheckProcess.RunInAsync(folder.Root, "check", "none.txt", "--ui-language", "vi")).Output, StringComparison.Ordinal);
        Assert.Contains("does not exist; check the path", (await FactCheckProcess.RunInAsync(folder.Root, "check", "none.txt", "--ui-language", "vi", "--format", "json")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("factcheck: 1 file in 0.20 s", "factcheck: 1 tệp trong 0.20 giây")]
    [InlineData("factcheck: 2 files in 0.20 s", "factcheck: 2 tệp trong 0.20 giây")]
    [InlineData("factcheck: a.txt: en, claims: 3, relations: 1, findings: 0", "factcheck: a.txt: en, số liệu: 3, quan hệ: 1, phát hiện: 0")]
    [InlineData("1 finding of the baseline no longer occurs", "1 phát hiện trong mốc nền nay không còn")]
    public void One_and_several_are_both_said(string english, string spoken) => Assert.Equal(spoken, ProgramMessages.Of("vi")!.Say(english));

    [Theory]
    [InlineData("", "")]
    [InlineData("factcheck: ", "factcheck: ")]
    [InlineData("factcheck: error: {0} {1}", "factcheck: lỗi: {0} {1}")]
    [InlineData("factcheck: a: note: b: note: is empty", "factcheck: a: lưu ý: b: note: is empty")]
    [InlineData("a line that nobody has words for", "a line that nobody has words for")]
    public void What_has_no_words_stays_as_it_is(string english, string spoken) => Assert.Equal(spoken, ProgramMessages.Of("vi")!.Say(english));

    [Fact]
    public void English_is_spoken_as_it_is_written() => Assert.Null(ProgramMessages.Of("en"));
}
