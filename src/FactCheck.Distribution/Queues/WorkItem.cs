using FactCheck.Ingestion;

namespace FactCheck.Distribution.Queues;

/// <summary>A message: a part of an input, by reference. The input itself lies where every worker reads it.</summary>
/// <param name="Slice">The part.</param>
/// <param name="Only">The place of the one record of the part that is meant, from 0; null for all of them.</param>
internal sealed record WorkItem(InputSlice Slice, int? Only = null);
