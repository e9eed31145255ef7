using FactCheck.Model;

namespace FactCheck.Learning;

/// <summary>A finding, what the worth scorer is told of it, and whether a label bears it out.</summary>
internal sealed record JudgedFinding(Finding Finding, float[] Features, bool IsRight);
