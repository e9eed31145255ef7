namespace FactCheck.Store.Decisions;

/// <summary>What somebody says of a finding without deciding it.</summary>
public sealed record Comment(long Id, long Finding, string Text, string By, DateTimeOffset At);
