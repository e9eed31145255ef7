using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;

namespace FactCheck.Pipeline.Configuration;

/// <summary>Every setting that holds, with where it comes from.</summary>
public static class ConfigurationListing
{
    private const string Default = "default";

    /// <summary>The settings, in the order of the keys.</summary>
    /// <param name="configuration">The configuration, of the project or of one article.</param>
    /// <returns>Name, value, and "path:line:column" or "default".</returns>
    public static ImmutableArray<(string Name, string Value, string Source)> Of(ProjectConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var settings = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var key in ConfigurationKeys.Root.Keys)
        {
            if (configuration.Root[key.Name] is { } node)
                Add(settings, key.Name, node);
            else if (key.Usual is { } usual)
                settings.Add((key.Name, usual, Default));
        }
        return settings.ToImmutable();
    }

    private static void Add(ImmutableArray<(string, string, string)>.Builder settings, string name, RuleNode node)
    {
        foreach (var (key, value) in node.Entries)
            Add(settings, $"{name}.{key}", value);
        if (!node.IsMap)
            settings.Add((name, node.Scalar ?? $"[{string.Join(", ", node.Items.Select(static i => i.Scalar))}]", Place(node)));
    }

    private static string Place(RuleNode node) => string.Create(CultureInfo.InvariantCulture, $"{node.File}:{node.Line}:{node.Column}");
}
