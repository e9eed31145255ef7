namespace FactCheck.Tests.Support;

/// <summary>What a run of the program came to.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Error);
