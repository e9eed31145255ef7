using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FactCheck.Reports;

namespace FactCheck.Cli.CommandLine;

/// <summary>Options that several commands take, each with one meaning everywhere.</summary>
internal static class SharedOptions
{
    public static Option<string?> Rules() => new("--rules") { Description = "A folder of rules instead of the built-in ones.", HelpName = "DIR" };

    public static Option<bool> NoModels() => new("--no-models") { Description = "Leaves out the learned scorers: rules alone." };

    public static Option<string?> Language() => new("--language") { Description = "The articles' language; default: found from each text.", HelpName = "vi|en" };

    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "The day of a text that is not dated yet, as 2026-03-21.",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    public static Option<string?> InterfaceLanguage() => Choice.Of(
        "--ui-language", "The language of the report's labels; default: the locale's.", [.. InterfaceText.Languages.Select(static l => (l, l))]);

    public static Option<ColorChoice> Color() => Choice.Of(
        "--color", "When to use colours; default: auto, on a terminal.",
        ImmutableArray.Create(("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never)));

    private static DateOnly? ParseDate(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"--as-of: '{word}' is no date; write it as 2026-03-21");
        return null;
    }
}
