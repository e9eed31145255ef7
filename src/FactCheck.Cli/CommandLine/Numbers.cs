using System.CommandLine;
using System.Globalization;

namespace FactCheck.Cli.CommandLine;

/// <summary>Options whose value is a whole number.</summary>
internal static class Numbers
{
    /// <summary>An option that takes a number between two; null where it is not given.</summary>
    public static Option<int?> Option(string option, string helpName, string description, int least, int most) => new(option)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
                return number;
            result.AddError($"{option}: '{result.Tokens[0].Value}' is no whole number from {least} to {most}");
            return null;
        },
    };
}
