using System.CommandLine;
using System.CommandLine.Invocation;

namespace FactCheck.Cli.CommandLine;

/// <summary>Writes which program this is.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"factcheck {ProgramIdentity.Version}");
        return 0;
    }
}
