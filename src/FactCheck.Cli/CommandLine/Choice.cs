using System.Collections.Immutable;
using System.CommandLine;
using FactCheck.Pipeline;

namespace FactCheck.Cli.CommandLine;

/// <summary>Options whose value is one of a few names.</summary>
internal static class Choice
{
    /// <summary>An option that takes one of the names; <c>default(T)</c> where it is not given.</summary>
    public static Option<T?> Of<T>(string option, string description, ImmutableArray<(string Name, T Value)> choices)
    {
        var names = choices.Select(static c => c.Name).ToImmutableArray();
        return new Option<T?>(option)
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                foreach (var (name, value) in choices)
                    if (name == word)
                        return value;
                result.AddError($"{option}: '{word}' is none of {string.Join(", ", names)}{Suggestion.For(word, names)}");
                return default;
            },
        };
    }
}
