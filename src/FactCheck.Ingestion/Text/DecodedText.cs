using System.Collections.Immutable;

namespace FactCheck.Ingestion.Text;

/// <summary>Bytes as text.</summary>
/// <param name="Value">The text, without a byte order mark.</param>
/// <param name="Notes">What was guessed or repaired.</param>
internal sealed record DecodedText(string Value, ImmutableArray<string> Notes);
