using System.Text.Json.Serialization;
using FactCheck.Review.Routes;

namespace FactCheck.Review.Api;

/// <summary>What programs say to the desk and hear from it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiFindings))]
[JsonSerializable(typeof(ApiFindingDetail))]
[JsonSerializable(typeof(DecisionInput))]
[JsonSerializable(typeof(ApiUndo))]
[JsonSerializable(typeof(ApiOutcome))]
[JsonSerializable(typeof(ApiComment))]
[JsonSerializable(typeof(ApiArticles))]
[JsonSerializable(typeof(ApiNewArticle))]
[JsonSerializable(typeof(ApiAddition))]
[JsonSerializable(typeof(ApiAddition[]))]
[JsonSerializable(typeof(ApiRule[]))]
[JsonSerializable(typeof(ApiProblem))]
internal sealed partial class ApiJson : JsonSerializerContext;
