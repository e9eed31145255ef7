using System.Collections.Immutable;

namespace FactCheck.Store.Record;

/// <summary>How often people found a rule right.</summary>
/// <param name="Rule">Its slug.</param>
/// <param name="Family">Its family.</param>
/// <param name="Right">How many of its findings were accepted or corrected.</param>
/// <param name="Wrong">How many were rejected.</param>
/// <param name="LastRight">How many of the last <see cref="Last"/> were right.</param>
/// <param name="Last">How many the last ones are, at most <see cref="Recent"/>.</param>
/// <param name="Months">Month by month, oldest first.</param>
public sealed record RuleRecord(string Rule, string Family, int Right, int Wrong, int LastRight, int Last, ImmutableArray<MonthRecord> Months)
{
    /// <summary>The decisions that say how a rule does now.</summary>
    public const int Recent = 20;

    /// <summary>A rule of which fewer of the last ones are right had better only take note.</summary>
    public const double Enough = 0.8;

    /// <summary>The share that was right, 0–1.</summary>
    public double Precision => (double)Right / (Right + Wrong);

    /// <summary>Whether it is proposed that the rule speak as a note only.</summary>
    public bool IsForDemotion => Last == Recent && LastRight < Enough * Recent;
}
