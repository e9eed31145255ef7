using FactCheck.Pipeline.Baselines;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli;

/// <summary>Where the baseline is.</summary>
internal static class BaselinePath
{
    /// <summary>In the project's folder, told from here.</summary>
    public static string Usual(ProjectConfiguration project) =>
        project.Baseline ?? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(project.Folder, Baseline.UsualFile));
}
