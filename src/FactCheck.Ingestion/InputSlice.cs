namespace FactCheck.Ingestion;

/// <summary>A part of an input that can be read apart from the others, on another machine: a run of records of a list of lines or a web archive, or the whole of anything else.</summary>
/// <param name="Source">The path or address of the whole.</param>
/// <param name="From">Where its bytes begin.</param>
/// <param name="Length">How many bytes it has; 0 for the whole input.</param>
/// <param name="FirstNumber">The number of its first record, from 1: the line, or the place in the archive.</param>
/// <param name="Records">How many records it holds; 1 for the whole of an input that is one article, 0 where that is not known.</param>
public sealed record InputSlice(string Source, long From, long Length, int FirstNumber, int Records);
