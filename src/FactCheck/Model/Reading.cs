namespace FactCheck.Model;

/// <summary>One legal way to read a printed number; "1,192 tỷ" has two.</summary>
/// <param name="Value">The value in base units.</param>
/// <param name="Ulp">The worth of one unit in the last printed place, in base units; 0 for a number that cannot be rounded.</param>
/// <param name="Weight">How likely the reading is, 0–1, from the document's style.</param>
public readonly record struct Reading(decimal Value, decimal Ulp, double Weight);
