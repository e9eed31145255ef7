using System.Globalization;

namespace FactCheck.Pipeline;

/// <summary>A file that steers a run cannot be used. The message is "path:line:column: what is wrong".</summary>
public sealed class ConfigurationException : Exception
{
    /// <summary>A problem at a place.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">The line, from 1; 0 for the file as a whole.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="hint">How to mend it.</param>
    public ConfigurationException(string path, long line, long column, string problem, string hint)
        : base(line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}: {problem}") : $"{path}: {problem}") => Hint = hint;

    /// <summary>How to mend it.</summary>
    public string Hint { get; }
}
