using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>floors.yml of a corpus: per language, figures and the lowest values that pass.</summary>
public static class FloorsReader
{
    /// <summary>The name of the file in the corpus's folder.</summary>
    public const string FileName = "floors.yml";

    /// <summary>The floors of a corpus folder; none where it has no such file.</summary>
    public static (ImmutableArray<Floor> Floors, LabelProblem? Problem) Read(string corpus)
    {
        var path = Path.Combine(corpus, FileName);
        if (!File.Exists(path))
            return ([], null);
        try
        {
            using var text = File.OpenText(path);
            return (Parse(text), null);
        }
        catch (YamlException wrong)
        {
            return ([], new LabelProblem(path, (int)wrong.Start.Line, (int)wrong.Start.Column, wrong.Message));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return ([], new LabelProblem(path, 1, 1, wrong.Message));
        }
    }

    private static ImmutableArray<Floor> Parse(TextReader text)
    {
        var yaml = new YamlStream();
        yaml.Load(text);
        var floors = ImmutableArray.CreateBuilder<Floor>();
        if (yaml.Documents.Count == 0)
            return [];
        foreach (var (lang, figures) in Map(yaml.Documents[0].RootNode))
            foreach (var (name, least) in Map(figures))
                floors.Add(Floor(lang, name, least));
        return floors.ToImmutable();
    }

    private static Floor Floor(YamlNode lang, YamlNode name, YamlNode least)
    {
        if (!Figure.ByName.TryGetValue(name.ToString(), out var figure))
            throw Wrong(name, $"no figure is called '{name}'; there are {string.Join(", ", Figure.All.Select(static figure => figure.Name))}");
        return double.TryParse(least.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new Floor(lang.ToString(), figure, value)
            : throw Wrong(least, $"'{least}' is no number; write for example 0.97");
    }

    private static IEnumerable<KeyValuePair<YamlNode, YamlNode>> Map(YamlNode node) =>
        node as YamlMappingNode ?? throw Wrong(node, "floors read 'vi:' and below it 'value_f1: 0.97'");

    private static YamlException Wrong(YamlNode node, string problem) => new(node.Start, node.End, problem);
}
