using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FactCheck.Cli.Messages;

namespace FactCheck.Cli.CommandLine;

/// <summary>The usual help with examples and exit codes behind it, which are what people read first.</summary>
internal sealed class HelpWithExamples(HelpAction usual, ProgramMessages? messages) : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0  no finding at or above --fail-on (default: error)
          1  findings
          2  wrong usage, configuration or rules, or no input could be read
          3  finished, but some inputs could not be read
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var plain = parseResult.InvocationConfiguration.Output;
        var output = messages is null ? plain : new SpeakingWriter(plain, messages);
        parseResult.InvocationConfiguration.Output = output;
        var code = usual.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        if (Examples.Of(command is RootCommand ? "" : command.Name) is [_, ..] examples)
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
        }
        output.WriteLine(ExitCodes.ReplaceLineEndings());
        return code;
    }
}
