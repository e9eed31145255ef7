using System.CommandLine;
using System.CommandLine.Parsing;
using FactCheck.Pipeline;

namespace FactCheck.Cli.CommandLine;

/// <summary>
/// What is wrong with the arguments, with a hint. The parser's own report goes to standard output and exits with 1,
/// and it takes an unknown option for a path.
/// </summary>
internal static class ArgumentProblems
{
    public static void ThrowIfAny(ParseResult parsed)
    {
        if (AsksForHelpOrVersion(parsed))
            return;
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(static o => o.Recursive)).Select(static o => o.Name).ToArray();
        var help = command is RootCommand ? "see 'factcheck --help'" : $"see 'factcheck {PathOf(command)} --help'";

        foreach (var token in BeforeDoubleDash(parsed))
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value[0] == '-' && !IsOptionValue(parsed, token))
                throw new UsageException(
                    $"unknown option '{token.Value}'{Suggestion.For(token.Value.Split('=', ':')[0], options)}",
                    $"{help}; put '--' before a path that begins with '-'");
        if (parsed.UnmatchedTokens is [var word, ..])
            throw Unmatched(word, parsed, help);
        if (parsed.Errors is [var error, ..])
            throw new UsageException(Decapitalised(error.Message), help);
    }

    private static bool AsksForHelpOrVersion(ParseResult parsed) =>
        parsed.Action is System.CommandLine.Help.HelpAction or HelpWithExamples or VersionAction;

    private static IEnumerable<Token> BeforeDoubleDash(ParseResult parsed) =>
        parsed.Tokens.TakeWhile(static t => t.Type != TokenType.DoubleDash);

    private static bool IsOptionValue(ParseResult parsed, Token token) =>
        parsed.CommandResult.Children.OfType<OptionResult>().Any(o => o.Tokens.Any(t => ReferenceEquals(t, token)));

    private static UsageException Unmatched(string word, ParseResult parsed, string help)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
            return new UsageException($"unexpected argument '{word}'", help);
        var suggestion = Suggestion.For(word, command.Subcommands.Select(static c => c.Name));
        if (command is not RootCommand)
            return new UsageException($"'{word}' is no command of '{command.Name}'{suggestion}", help);
        if (File.Exists(word) || Directory.Exists(word))
            return new UsageException($"'{word}' is no command", $"to check it: factcheck check {word}");
        return new UsageException($"'{word}' is no command{suggestion}", help);
    }

    /// <summary>"baseline create".</summary>
    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand ? $"{PathOf(parent)} {command.Name}" : command.Name;

    private static string Decapitalised(string message) =>
        message.Length > 1 && char.IsUpper(message[0]) && !char.IsUpper(message[1]) ? char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.') : message.TrimEnd('.');
}
