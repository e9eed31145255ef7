using FactCheck.Ingestion;
using Xunit;

namespace FactCheck.Tests.Ingestion;

public sealed class InputDiscoveryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_are_walked_in_ordinal_order()
    {
        Write("b.txt", "Z.txt", "a/2.html", "a/10.html", "a/b/c.docx", "ă.TXT");
        Assert.Equal(["Z.txt", "a/10.html", "a/2.html", "a/b/c.docx", "b.txt", "ă.TXT"], Found(DiscoveredInputKind.Readable, _folder));
    }

    [Fact]
    public void Files_of_unknown_kind_are_skipped_in_folders_and_read_when_named()
    {
        Write("a.gold.xyz", "a.txt", "README", ".hidden.txt", ".git/x.txt");
        Assert.Equal(["README", "a.gold.xyz"], Found(DiscoveredInputKind.Skipped, _folder));
        Assert.Equal(["README"], Found(DiscoveredInputKind.Readable, Path.Join(_folder, "README")));
    }

    [Fact]
    public void Standard_input_and_files_keep_the_order_given()
    {
        Write("a.txt", "b.txt");
        string[] sources = [Path.Join(_folder, "b.txt"), "-", Path.Join(_folder, "a.txt")];
        Assert.Equal(sources, InputDiscovery.Discover(sources).Select(i => i.Source));
    }

    [Fact]
    public void A_path_that_does_not_exist_fails_and_the_others_go_on()
    {
        Write("a.txt");
        var found = InputDiscovery.Discover([Path.Join(_folder, "none"), _folder]).ToList();
        Assert.Equal(DiscoveredInputKind.Failed, found[0].Kind);
        Assert.Contains("does not exist", found[0].Error?.ToString(), StringComparison.Ordinal);
        Assert.Equal(DiscoveredInputKind.Readable, found[1].Kind);
    }

    [Fact]
    public void Links_cannot_lead_in_circles()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "making links takes rights on Windows");
        Write("a/a.txt");
        Directory.CreateSymbolicLink(Path.Join(_folder, "a", "up"), _folder);
        File.CreateSymbolicLink(Path.Join(_folder, "loop.txt"), Path.Join(_folder, "loop.txt"));
        Assert.Equal(["a/a.txt", "loop.txt"], Found(DiscoveredInputKind.Readable, _folder));
        Assert.False(Reading.Ingestion.Read(Path.Join(_folder, "loop.txt"), TestContext.Current.CancellationToken).IsRead);
    }

    [Fact]
    public void An_unreadable_folder_is_an_error_and_the_others_go_on()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("the administrator may read everything");
            return;
        }
        Write("a/a.txt", "b/b.txt");
        File.SetUnixFileMode(Path.Join(_folder, "a"), UnixFileMode.None);
        try
        {
            Assert.Equal(["a"], Found(DiscoveredInputKind.Failed, _folder));
            Assert.Equal(["b/b.txt"], Found(DiscoveredInputKind.Readable, _folder));
        }
        finally
        {
            File.SetUnixFileMode(Path.Join(_folder, "a"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Folders_nested_without_an_end_are_walked()
    {
        var path = _folder;
        for (var i = 0; i < 300; i++)
            path = Path.Join(path, "d");
        Directory.CreateDirectory(path);
        File.WriteAllText(Path.Join(path, "a.txt"), "x");
        Assert.Single(InputDiscovery.Discover([_folder]));
    }

    private string[] Found(DiscoveredInputKind kind, string source) =>
        [.. InputDiscovery.Discover([source]).Where(i => i.Kind == kind).Select(i => Path.GetRelativePath(_folder, i.Source).Replace('\\', '/'))];

    [Fact]
    public void What_factcheckignore_names_is_left_out()
    {
        Write("a.txt", "b.txt", "drafts/c.txt", "drafts/keep.txt", "sub/old/d.txt", "sub/e.txt", "sub/note.md");
        File.WriteAllText(Path.Join(_folder, ".factcheckignore"), "# ours\nb.txt\ndrafts/*\n!drafts/keep.txt\nold/\n");
        File.WriteAllText(Path.Join(_folder, "sub", ".factcheckignore"), "*.md\n");
        Assert.Equal(["a.txt", "drafts/keep.txt", "sub/e.txt"], Found(DiscoveredInputKind.Readable, _folder));
    }

    [Fact]
    public void Patterns_name_files_in_folders()
    {
        Write("a.txt", "b.html", "sub/c.txt", "sub/deep/d.txt", "e.xyz");
        Assert.Equal(["a.txt"], Found(DiscoveredInputKind.Readable, Path.Join(_folder, "*.txt")));
        Assert.Equal(["a.txt", "sub/c.txt", "sub/deep/d.txt"], Found(DiscoveredInputKind.Readable, Path.Join(_folder, "**/*.txt")));
        Assert.Equal(["sub/c.txt"], Found(DiscoveredInputKind.Readable, Path.Join(_folder, "sub/[a-c].t*")));
        Assert.Contains("matches no file", Assert.Single(InputDiscovery.Discover([Path.Join(_folder, "*.none")])).Error?.Problem, StringComparison.Ordinal);
    }

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Join(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }
}
