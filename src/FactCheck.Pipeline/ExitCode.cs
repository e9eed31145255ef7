using FactCheck.Reports;

namespace FactCheck.Pipeline;

/// <summary>What a run tells the program that started it.</summary>
public static class ExitCode
{
    /// <summary>No finding at or above the severity asked for.</summary>
    public const int Clean = 0;

    /// <summary>There are such findings.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, configuration or rules, or no input could be read: nothing was checked.</summary>
    public const int NothingChecked = 2;

    /// <summary>Finished, but some inputs could not be read.</summary>
    public const int Incomplete = 3;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>The exit code of a finished run: findings beat inputs that could not be read.</summary>
    /// <param name="totals">What the run came to.</param>
    /// <param name="failing">How many findings count.</param>
    /// <param name="allowed">How many of them are let pass.</param>
    public static int Of(RunTotals totals, int failing, int allowed = 0)
    {
        ArgumentNullException.ThrowIfNull(totals);
        if (totals.Documents == totals.Failed)
            return NothingChecked;
        if (failing > allowed)
            return Findings;
        return totals.Failed > 0 ? Incomplete : Clean;
    }
}
