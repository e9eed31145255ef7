using System.CommandLine;
using FactCheck.Cli.CommandLine;
using FactCheck.Cli.Messages;
using FactCheck.Languages;
using FactCheck.Pipeline;

namespace FactCheck.Cli;

/// <summary>The program: arguments in, an exit code out. Results go to standard output, everything else to standard error.</summary>
internal static class FactCheckProgram
{
    /// <summary>No response files ("@file" is a path) and no bundles of short options.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        var messages = ProgramMessages.Of(TerminalTraits.Language(args, surroundings));
        if (messages is not null)
            surroundings = surroundings with { Error = new SpeakingWriter(surroundings.Error, messages), Messages = messages };
        using var output = new StreamWriter(surroundings.Output, leaveOpen: true);
        using var interrupt = new Interrupt();
        try
        {
            var parsed = RootCommands.Create(args, surroundings, messages).Parse(args, Parsing);
            ArgumentProblems.ThrowIfAny(parsed);
            var invocation = new InvocationConfiguration
            {
                Output = output,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return await parsed.InvokeAsync(invocation, interrupt.Token).ConfigureAwait(false);
        }
        catch (UsageException e)
        {
            return Fail(surroundings, e.Message, e.Hint);
        }
        catch (RuleFormatException e)
        {
            return Fail(surroundings, e.Message, "mend the rule file, or leave --rules out to use the built-in rules");
        }
        catch (ConfigurationException e)
        {
            return Fail(surroundings, e.Message, e.Hint);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(surroundings, $"cannot write: {e.Message}", "check the disk and the --output path");
        }
    }

    private static int Fail(Surroundings surroundings, string problem, string hint)
    {
        surroundings.Error.WriteLine($"factcheck: error: {problem}");
        surroundings.Error.WriteLine($"  hint: {hint}");
        return ExitCode.NothingChecked;
    }
}
