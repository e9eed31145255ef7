using System.Text;
using FactCheck.Cli.Messages;

namespace FactCheck.Cli;

/// <summary>What the program knows of the machine it runs on: its streams, terminal and environment. All else is told by arguments.</summary>
internal sealed record Surroundings
{
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What is told in the reader's language, or null where it is told as it is written.</summary>
    public ProgramMessages? Messages { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal, or null where there is none.</summary>
    public int? Width { get; init; }

    /// <summary>A variable of the environment; an empty one counts as unset.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Asks for a secret that the terminal does not show; where there is no terminal, reads a line.</summary>
    public Func<string, string?> ReadSecret { get; init; } = static _ => null;

    public static Surroundings OfProcess() => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true },
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? null : WindowWidth(),
        ReadSecret = SecretOfConsole,
        Variable = static name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
    };

    private static string? SecretOfConsole(string prompt)
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine();
        Console.Error.Write(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        Console.Error.WriteLine();
        return typed.ToString();
    }

    private static int? WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
