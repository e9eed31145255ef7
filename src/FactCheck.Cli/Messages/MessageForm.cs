using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FactCheck.Cli.Messages;

/// <summary>A message with places for what changes, as it is written and as it is to be said.</summary>
internal sealed class MessageForm
{
    private readonly ImmutableArray<string> _between;
    private readonly CompositeFormat _said;

    public MessageForm(string written, string said)
    {
        var between = ImmutableArray.CreateBuilder<string>();
        var rest = written;
        for (var i = 0; rest.Split(string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"), 2) is [var before, var after]; i++)
        {
            between.Add(before);
            rest = after;
        }
        between.Add(rest);
        _between = between.ToImmutable();
        _said = CompositeFormat.Parse(said);
        Letters = _between.Sum(static b => b.Length);
    }

    /// <summary>How much of it is fixed: the more, the surer is a match.</summary>
    public int Letters { get; }

    /// <summary>What stands at the places in a line that has this form; null where it has another.</summary>
    public string[]? Match(string line)
    {
        if (!line.StartsWith(_between[0], StringComparison.Ordinal) || !line.EndsWith(_between[^1], StringComparison.Ordinal) || line.Length < Letters + _between.Length - 1)
            return null;
        var parts = new string[_between.Length - 1];
        var at = _between[0].Length;
        for (var i = 1; i < _between.Length - 1; i++)
        {
            var end = line.IndexOf(_between[i], Math.Min(at + 1, line.Length), StringComparison.Ordinal);
            if (end < 0)
                return null;
            parts[i - 1] = line[at..end];
            at = end + _between[i].Length;
        }
        if (at >= line.Length - _between[^1].Length)
            return null;
        parts[^1] = line[at..(line.Length - _between[^1].Length)];
        return parts;
    }

    public string Fill(string[] parts) => string.Format(CultureInfo.InvariantCulture, _said, (object?[])parts);
}
