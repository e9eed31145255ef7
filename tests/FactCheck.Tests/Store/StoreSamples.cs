using System.Collections.Immutable;
using FactCheck.Store.Articles;
using FactCheck.Store.Findings;

namespace FactCheck.Tests.Store;

/// <summary>Articles for a store.</summary>
internal static class StoreSamples
{
    public static CheckedArticle Article(string name = "a", string text = "Lợi nhuận tăng 12%. Doanh thu 254 triệu USD, rồi 215 triệu USD.", params ReadOnlySpan<NewFinding> findings) => new()
    {
        Identity = $"https://bao.example/{name}",
        Source = $"https://bao.example/{name}",
        Site = "bao.example",
        Title = "Lợi nhuận tăng mạnh",
        Language = "vi",
        Published = new DateOnly(2026, 3, 21),
        Sha256 = new string('0', 64),
        Text = text,
        Report = [1, 2, 3, 0, 255],
        Tool = "1.0",
        Rules = "r1",
        Claims = 3,
        Findings = findings.IsEmpty ? [Finding()] : [.. findings],
    };

    public static NewFinding Finding(string id = "fc1-0000000000000001", string rule = "conflicting-values", FindingLevel severity = FindingLevel.Error, long worth = 3_000_000, params ImmutableArray<string> anchors) => new()
    {
        Id = id,
        Rule = rule,
        Family = rule,
        Severity = severity,
        Confidence = 0.93,
        Worth = worth,
        Message = "Không khớp: doanh thu ghi 254 triệu USD và 215 triệu USD.",
        Anchors = anchors.IsDefaultOrEmpty ? ["254 triệu USD", "215 triệu USD"] : anchors,
    };
}
