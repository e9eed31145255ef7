using System.Text;

namespace FactCheck.Pipeline.Watching;

/// <summary>
/// A folder of reports, one a version of an item. That a report is there is what makes an item done: it appears whole,
/// once, and under a name that follows from the item alone.
/// </summary>
internal sealed class ReportShelf(string folder, string extension)
{
    private const int LongestStem = 80;
    private const int Digits = 16;

    /// <summary>Where the report of an item goes.</summary>
    public string PathOf(string identity, string name) => Path.Combine(folder, $"{Stem(identity)}-{name[..Digits]}.{extension}");

    /// <summary>Puts a report in its place; on the disk when this returns.</summary>
    public static void Put(string path, Action<Stream> write)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Commit(durably: true);
    }

    /// <summary>What of the identity may stand in a name of a file.</summary>
    private static string Stem(string identity)
    {
        var stem = new StringBuilder();
        foreach (var letter in identity.AsSpan(Math.Max(0, identity.Length - LongestStem)))
            stem.Append(char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '-');
        return stem.ToString().Trim('-', '.');
    }
}
