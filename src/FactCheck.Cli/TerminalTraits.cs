using FactCheck.Reports;

namespace FactCheck.Cli;

/// <summary>What the environment says about colours and the reader's language.</summary>
internal static class TerminalTraits
{
    /// <summary>--color, then NO_COLOR, then FORCE_COLOR and CLICOLOR_FORCE, then TERM=dumb, then whether it is a terminal.</summary>
    public static bool UsesColor(ColorChoice choice, Surroundings surroundings) => choice switch
    {
        ColorChoice.Always => true,
        ColorChoice.Never => false,
        _ when surroundings.Variable("NO_COLOR") is not null => false,
        _ when Forced(surroundings, "FORCE_COLOR") || Forced(surroundings, "CLICOLOR_FORCE") => true,
        _ => surroundings.OutputIsTerminal && surroundings.Variable("TERM") != "dumb",
    };

    /// <summary>The language that the arguments name, whatever else is wrong with them; else the locale's.</summary>
    public static string Language(string[] args, Surroundings surroundings)
    {
        const string Option = "--ui-language";
        var at = Array.FindLastIndex(args, static a => a == Option || a.StartsWith(Option + "=", StringComparison.Ordinal));
        var named = at < 0 ? null : args[at].Length > Option.Length ? args[at][(Option.Length + 1)..] : at + 1 < args.Length ? args[at + 1] : null;
        return named is not null && InterfaceText.Languages.Contains(named) ? named : Language(surroundings);
    }

    /// <summary>The first language of LC_ALL, LC_MESSAGES and LANG (in POSIX's order) that the interface speaks, else English.</summary>
    public static string Language(Surroundings surroundings)
    {
        var locale = surroundings.Variable("LC_ALL") ?? surroundings.Variable("LC_MESSAGES") ?? surroundings.Variable("LANG") ?? "";
        var tag = locale.Split('_', '.', '@', '-')[0];
        return InterfaceText.Languages.Contains(tag) ? tag : InterfaceText.Languages[0];
    }

    private static bool Forced(Surroundings surroundings, string name) => surroundings.Variable(name) is { } value && value != "0";
}
