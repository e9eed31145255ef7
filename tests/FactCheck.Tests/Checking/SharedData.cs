using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Checking;

/// <summary>Data beside the repository, which is no part of it: tests that need it skip, saying so.</summary>
internal static class SharedData
{
    public static string Read(params string[] path)
    {
        var file = Path.GetFullPath(Repository.File(["..", "shared", .. path]));
        Assert.SkipUnless(File.Exists(file), $"{file} is missing");
        return File.ReadAllText(file);
    }
}
