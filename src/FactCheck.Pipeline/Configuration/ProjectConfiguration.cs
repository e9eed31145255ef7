using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Pipeline.Configuration;

/// <summary>What .factcheck.yml says; an empty one where there is none. Every setting keeps the place it comes from.</summary>
public sealed class ProjectConfiguration
{
    private const string FoldersKey = "folders";

    private readonly RuleNode _root;

    private ProjectConfiguration(string folder, string? file, RuleNode root)
    {
        Folder = folder;
        File = file;
        _root = root;
    }

    /// <summary>The project's folder, which paths in the configuration and the names of articles are told from.</summary>
    public string Folder { get; }

    /// <summary>The file, or null where there is none.</summary>
    public string? File { get; }

    /// <summary>What is checked when no path is given.</summary>
    public ImmutableArray<string> Articles => [.. Texts("articles").Select(FromHere)];

    /// <summary>The language of the articles.</summary>
    public string? Language => Text("language");

    /// <summary>From which severity on a finding makes the run fail.</summary>
    public FailOn? FailOn => Text("fail-on") is { } word ? Enum.Parse<FailOn>(word, ignoreCase: true) : null;

    /// <summary>How many such findings are let pass.</summary>
    public int? MaxFindings => Number("max-findings");

    /// <summary>Whether only new findings are reported.</summary>
    public bool? NewOnly => Text("new-only") is { } word ? word == "true" : null;

    /// <summary>The file of known findings.</summary>
    public string? Baseline => Text("baseline") is { } path ? FromHere(path) : null;

    /// <summary>The file of findings that are let pass.</summary>
    public string? Suppressions => Text("suppressions") is { } path ? FromHere(path) : null;

    /// <summary>The folder of kept results.</summary>
    public string? CacheFolder => Text("cache") is { } path && path != "off" ? FromHere(path) : null;

    /// <summary>Whether no results are kept.</summary>
    public bool IsCacheOff => Text("cache") == "off";

    /// <summary>Articles checked at once.</summary>
    public int? Jobs => Number("jobs");

    /// <summary>The largest input that is read, in MB.</summary>
    public int? MaxMegabytes => Number("max-size");

    /// <summary>Where the publishing system's exports keep what: names of fields by key.</summary>
    public ImmutableArray<string> CmsFields(string key) => Texts(_root["cms"]?[key]);

    /// <summary>The folders with settings of their own.</summary>
    internal IEnumerable<string> FolderNames => (_root[FoldersKey]?.Entries ?? []).Select(static f => Normal(f.Key));

    /// <summary>Whether some folder has settings of its own.</summary>
    public bool HasFolders => _root[FoldersKey] is { Entries.IsEmpty: false };

    /// <summary>The tree of settings.</summary>
    internal RuleNode Root => _root;

    /// <summary>No configuration.</summary>
    /// <param name="folder">The project's folder.</param>
    public static ProjectConfiguration None(string folder) => new(folder, null, new RuleNode { File = "", Line = 0, Column = 0, IsMap = true });

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ConfigurationException">It cannot be read, or says something wrong; the message names the place.</exception>
    public static ProjectConfiguration Read(string path)
    {
        if (!System.IO.File.Exists(path))
            throw new ConfigurationException(path, 0, 0, "there is no such configuration", "make one with 'factcheck init', or name another");
        try
        {
            var root = RuleFile.Read(path);
            ConfigurationCheck.Check(root, ConfigurationKeys.Root);
            return new ProjectConfiguration(Path.GetDirectoryName(Path.GetFullPath(path))!, path, root);
        }
        catch (RuleFormatException e)
        {
            throw new ConfigurationException(e.File, e.Line, e.Column, e.Problem, "see docs/ci.md, or start anew with 'factcheck init'");
        }
    }

    /// <summary>The settings for one article: those of the folders it lies in stand over those of the project, the nearest over all.</summary>
    /// <param name="article">The article's identity.</param>
    public ProjectConfiguration For(string article)
    {
        var root = _root;
        foreach (var (_, settings) in FoldersOf(article))
            root = RuleMerge.Over(root, settings);
        return ReferenceEquals(root, _root) ? this : new ProjectConfiguration(Folder, File, root);
    }

    /// <summary>The folders with settings that an article lies in, the outermost first; one text, to tell equal settings by.</summary>
    internal string FolderKey(string article) => HasFolders ? string.Join('\n', FoldersOf(article).Select(static f => f.Key)) : "";

    private IEnumerable<KeyValuePair<string, RuleNode>> FoldersOf(string article) => (_root[FoldersKey]?.Entries ?? [])
        .Where(f => article.StartsWith(Normal(f.Key) + "/", StringComparison.Ordinal))
        .OrderBy(static f => Normal(f.Key).Length);

    private static string Normal(string folder) => folder.Replace('\\', '/').Trim('/').Normalize();

    private string FromHere(string path) => Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Folder, path));

    private string? Text(string key) => _root[key]?.Scalar;

    private int? Number(string key) => Text(key) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private ImmutableArray<string> Texts(string key) => Texts(_root[key]);

    private static ImmutableArray<string> Texts(RuleNode? node) => node switch
    {
        null => [],
        { Scalar: { } text } => [text],
        _ => [.. node.Items.Select(static i => i.Scalar!)],
    };
}
