namespace FactCheck.Model;

/// <summary>The stretch of time that a claim is about.</summary>
/// <param name="Label">Canonical and comparable by equality: "2017", "2017-Q1", "Q3", "latest-quarter", "year-earlier", "2024-9M".</param>
/// <param name="Grain">Its length.</param>
/// <param name="Cumulative">Whether it counts from a start up to a moment (YTD, lũy kế).</param>
public sealed record Period(string Label, PeriodGrain Grain, bool Cumulative = false);
