namespace FactCheck.Cli.Init;

/// <summary>A file that "factcheck init" writes.</summary>
/// <param name="Path">Where, from the folder of the project.</param>
/// <param name="Content">What.</param>
internal sealed record InitFile(string Path, string Content);
