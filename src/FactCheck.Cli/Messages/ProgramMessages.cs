using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace FactCheck.Cli.Messages;

/// <summary>
/// What the program tells people, in their language, from Messages/&lt;tag&gt;.json: what it says in English to what it is to say,
/// with {0}, {1} … for what changes. What is not there is said in English. Reports for programs stay as they are.
/// </summary>
internal sealed class ProgramMessages
{
    private const string Prefix = "messages.";

    /// <summary>How deep messages hold messages: "error: X: problem; hint".</summary>
    private const int Depth = 4;

    private readonly FrozenDictionary<string, string> _plain;
    private readonly ImmutableArray<MessageForm> _forms;

    private ProgramMessages(Dictionary<string, string> texts)
    {
        _plain = texts.Where(static t => !t.Key.Contains("{0}", StringComparison.Ordinal)).ToFrozenDictionary(StringComparer.Ordinal);
        _forms = [.. texts.Where(static t => t.Key.Contains("{0}", StringComparison.Ordinal)).Select(static t => new MessageForm(t.Key, t.Value)).OrderByDescending(static f => f.Letters)];
    }

    /// <summary>The messages of a language, or null where they are spoken as they are written.</summary>
    public static ProgramMessages? Of(string language)
    {
        using var stream = typeof(ProgramMessages).Assembly.GetManifestResourceStream($"{Prefix}{language}.json");
        if (stream is null)
            return null;
        using var document = JsonDocument.Parse(stream);
        return new ProgramMessages(document.RootElement.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetString()!, StringComparer.Ordinal));
    }

    /// <summary>A text of one or more lines.</summary>
    public string Say(string text) => text.Contains('\n', StringComparison.Ordinal) ? string.Join('\n', text.Split('\n').Select(l => Say(l, Depth))) : Say(text, Depth);

    private string Say(string line, int depth)
    {
        if (_plain.TryGetValue(line, out var plain))
            return plain;
        if (depth > 0)
            foreach (var form in _forms)
                if (form.Match(line) is { } parts)
                    return form.Fill([.. parts.Select(p => Say(p, depth - 1))]);
        return line;
    }
}
