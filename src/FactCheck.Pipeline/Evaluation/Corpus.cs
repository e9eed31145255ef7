using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Labelled articles. One folder an article by custom; any tree of .fc files, or of gold.json beside an article, will do.</summary>
/// <param name="Articles">What can be used, in the order of the paths; a .fc file makes a flawed article and a clean one.</param>
/// <param name="Problems">What cannot, and why.</param>
public sealed record Corpus(ImmutableArray<LabelledArticle> Articles, ImmutableArray<LabelProblem> Problems)
{
    private const string LabelsExtension = ".fc";
    private const string GoldFile = "gold.json";
    private const long MaxFileBytes = 4 << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads folders of labelled articles, or single label files, as one corpus.</summary>
    public static Corpus Read(params ReadOnlySpan<string> paths)
    {
        var articles = ImmutableArray.CreateBuilder<LabelledArticle>();
        var problems = ImmutableArray.CreateBuilder<LabelProblem>();
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in paths.ToArray().SelectMany(LabelFiles))
        {
            var (found, problem) = ReadFile(file);
            foreach (var article in found)
                if (owners.TryAdd(article.Gold.Id, file))
                    articles.Add(article);
                else
                    problem ??= new LabelProblem(file, 1, 1, $"'{article.Gold.Id}' is also the name of {owners[article.Gold.Id]}; give one of them another id");
            if (problem is not null)
                problems.Add(problem);
        }

        return new Corpus(articles.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>The articles of one part only.</summary>
    public Corpus Only(CorpusSplit split) => this with { Articles = Articles.RemoveAll(a => a.Split != split) };

    /// <summary>Writes every article and its labels (id.gold.json) into a folder, so that other programs can be measured on them.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var article in Articles)
        {
            File.WriteAllText(Path.Combine(folder, article.FileName), article.Content, Utf8);
            File.WriteAllText(Path.Combine(folder, article.Gold.Id + "." + GoldFile), GoldJson.Write(article.Gold), Utf8);
        }
    }

    private static IEnumerable<string> LabelFiles(string path)
    {
        if (File.Exists(path))
            return [path];
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(path, "*", everything).Where(IsLabelFile).Order(StringComparer.Ordinal);
    }

    private static bool IsLabelFile(string file) =>
        Path.GetExtension(file) == LabelsExtension || Path.GetFileName(file) == GoldFile;

    private static (ImmutableArray<LabelledArticle> Articles, LabelProblem? Problem) ReadFile(string file)
    {
        var text = "";
        try
        {
            text = ReadText(file);
            if (Path.GetFileName(file) == GoldFile)
                return ([ReadPair(file, text)], null);
            var (flawed, clean) = LabelCompiler.Compile(text);
            return ([flawed, clean], null);
        }
        catch (LabelFormatException wrong)
        {
            var (line, column) = Place(text, wrong.Offset);
            return ([], new LabelProblem(file, line, column, wrong.Message));
        }
        catch (JsonException wrong)
        {
            return ([], new LabelProblem(file, (int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1, wrong.Message));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return ([], new LabelProblem(file, 1, 1, wrong is DecoderFallbackException ? "the file is not UTF-8; save it as UTF-8" : wrong.Message));
        }
    }

    private static LabelledArticle ReadPair(string goldFile, string json)
    {
        var gold = GoldJson.Read(json);
        var folder = Path.GetDirectoryName(goldFile)!;
        foreach (var extension in (ReadOnlySpan<string>)[".txt", ".html"])
        {
            var article = Path.Combine(folder, "article" + extension);
            if (File.Exists(article))
                return new LabelledArticle(gold.Id + extension, ReadText(article), gold);
        }

        throw new LabelFormatException(0, "the labels have no article; put article.txt or article.html beside them");
    }

    private static string ReadText(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > MaxFileBytes)
            throw new LabelFormatException(0, $"the file is larger than {MaxFileBytes >> 20} MB, too large for a labelled article");
        return Utf8.GetString(File.ReadAllBytes(file)).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
    }

    private static (int Line, int Column) Place(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
