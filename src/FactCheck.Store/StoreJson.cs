using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FactCheck.Store.Journal;

namespace FactCheck.Store;

/// <summary>What the store keeps as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(AuditArticle))]
[JsonSerializable(typeof(AuditSharing))]
[JsonSerializable(typeof(AuditDecision))]
[JsonSerializable(typeof(AuditNote))]
internal sealed partial class StoreJson : JsonSerializerContext;
