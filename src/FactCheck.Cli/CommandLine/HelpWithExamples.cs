using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FactCheck.Cli.CommandLine;

/// <summary>The usual help with examples and exit codes behind it, which are what people read first.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Examples = """
        Examples:
          factcheck check draft.docx                          one article, read by a person
          factcheck check articles/ --format json             a folder, for a program
          curl -s URL | factcheck check - --language vi       standard input
          factcheck check articles/ --output jsonl=all.jsonl  the report here, the data there

        Exit codes:
          0  no finding at or above --fail-on (default: error)
          1  findings
          2  wrong usage, configuration or rules, or no input could be read
          3  finished, but some inputs could not be read
        """;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(Examples.ReplaceLineEndings());
        return code;
    }
}
