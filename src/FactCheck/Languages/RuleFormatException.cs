using System.Globalization;

namespace FactCheck.Languages;

/// <summary>A rule file cannot be used. The message is "path:line:column: what is wrong".</summary>
public sealed class RuleFormatException : Exception
{
    /// <summary>A problem at a place.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    /// <param name="problem">What is wrong, and how to mend it.</param>
    public RuleFormatException(string file, int line, int column, string problem)
        : base(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}:{column}: {problem}"))
    {
        File = file;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong, and how to mend it.</summary>
    public string Problem { get; }
}
