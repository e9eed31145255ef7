using System.Xml.Linq;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Packaging;

public sealed class PublicSurfaceTests
{
    /// <summary>
    /// What others build on stays as it is: nothing of public-surface.txt may go or change. What is new comes in with
    /// UPDATE_GOLDEN=1, which writes the whole anew, to be read and committed; so does what is to go.
    /// </summary>
    [Fact]
    public void Nothing_of_the_librarys_agreed_surface_goes_or_changes()
    {
        var surface = PublicSurface.Of(typeof(FactChecker).Assembly);
        var path = Repository.File("tests", "FactCheck.Tests", "Golden", "public-surface.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, surface);
        var there = Qualified(surface).ToHashSet(StringComparer.Ordinal);
        var agreed = Qualified(File.ReadAllText(path)).ToArray();
        Assert.True(agreed.Length > 100);
        Assert.All(agreed, line => Assert.Contains(line, there));
    }

    /// <summary>Every member with its type before it.</summary>
    private static IEnumerable<string> Qualified(string surface)
    {
        var type = "";
        foreach (var line in surface.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!line.StartsWith(' '))
                type = line;
            yield return line.StartsWith(' ') ? type + line : line;
        }
    }

    [Fact]
    public void Every_public_type_is_documented()
    {
        var assembly = typeof(FactChecker).Assembly;
        var documented = XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(static m => m.Element("summary") is { Value.Length: > 0 }).Select(static m => m.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        string[] undocumented = [.. assembly.GetExportedTypes().Select(static t => "T:" + t.FullName!.Replace('+', '.')).Where(t => !documented.Contains(t))];
        Assert.Empty(undocumented);
    }
}
