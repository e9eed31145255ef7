using FactCheck.Languages;
using YamlDotNet.RepresentationModel;

namespace FactCheck.Tests.Checking;

/// <summary>The rules folder of the repository, and rule files written in a test.</summary>
internal static class RuleFiles
{
    public static string Folder { get; } = Support.Repository.File("rules");

    public static RuleNode Repository { get; } = RuleBundle.FromDirectory(Folder).Root;

    public static RuleNode Parse(string yaml, string file = "test.yml")
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode, file);
    }

    public static RuleNode Map(params (string Key, RuleNode Value)[] entries) =>
        new() { File = "", Line = 0, Column = 0, IsMap = true, Entries = [.. entries.Select(e => KeyValuePair.Create(e.Key, e.Value))] };

    private static RuleNode Node(YamlNode node, string file)
    {
        var place = new RuleNode { File = file, Line = (int)node.Start.Line, Column = (int)node.Start.Column };
        return node switch
        {
            YamlMappingNode map => new RuleNode
            {
                File = file,
                Line = place.Line,
                Column = place.Column,
                IsMap = true,
                Entries = [.. map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Node(c.Value, file)))],
            },
            YamlSequenceNode list => new RuleNode { File = file, Line = place.Line, Column = place.Column, Items = [.. list.Children.Select(c => Node(c, file))] },
            YamlScalarNode scalar => new RuleNode { File = file, Line = place.Line, Column = place.Column, Scalar = scalar.Value },
            _ => place,
        };
    }
}
