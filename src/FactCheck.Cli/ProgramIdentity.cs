using System.Reflection;

namespace FactCheck.Cli;

/// <summary>The program's own version.</summary>
internal static class ProgramIdentity
{
    public static string Version { get; } =
        typeof(ProgramIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
