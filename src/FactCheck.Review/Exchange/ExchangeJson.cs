using System.Text.Json.Serialization;
using FactCheck.Store.Exchange;

namespace FactCheck.Review.Exchange;

/// <summary>An entry as JSON: by names, without what is not known.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ExchangeEntry))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
