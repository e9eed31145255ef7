using System.Collections.Immutable;
using FactCheck.Model;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Tests.Evaluation;

/// <summary>Makes the report of an article from its labels: a right one, or one that is wrong in every way that scores.</summary>
internal sealed class Oracle(GoldArticle gold)
{
    private const string Before = "Home 7 of 9\n";
    private readonly ImmutableArray<int> _offsets = CodePoints.Offsets(gold.Text);

    public DocumentReport Report()
    {
        var text = Before + gold.Text + "\nFoot 2024";
        var article = new Article { Source = gold.Id, Sha256 = "", Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
        return new DocumentReport
        {
            Article = article,
            Source = gold.Id,
            Language = gold.Lang,
            Claims = [.. gold.Claims.Select(Claim)],
            Findings = [.. gold.Findings.Select(finding => Finding(finding.Family, finding.Claims) with
            {
                Suspect = finding.Claims.FirstOrDefault(claim => gold.Evidence.Any(label => !label.For && label.Claim == claim)),
                Evidence = [.. gold.Evidence.Select(label => new Evidence(label.Claim, label.For, "r", label.Claims, ""))],
            })],
            Checks = [.. gold.Holds.Select(label => new Check("r", label.Claims, Outcome.Holds, "", null, null))],
        };
    }

    public static Finding Finding(string family, ImmutableArray<string> claims) => new()
    {
        Id = "f",
        Rule = family,
        Family = family,
        Severity = Severity.Error,
        Confidence = 1,
        Message = family,
        Claims = claims,
        Sets = [claims],
        Explanation = new Explanation("", "", "", "", null, null),
    };

    public DocumentReport Garble(Random random)
    {
        var report = Report();
        var claims = report.Claims.SelectMany(claim => Garble(claim, random)).ToImmutableArray();
        var ids = claims.Select(claim => claim.Id).ToImmutableArray();
        var findings = report.Findings.SelectMany(finding => Garble(finding, ids, random)).ToList();
        foreach (var trap in gold.Traps)
            if (random.Next(6) == 0)
                findings.Add(Finding("comparison", trap.Claims));
        if (random.Next(4) == 0)
            findings.Add(Finding("ranking", [ids[random.Next(ids.Length)], ids[random.Next(ids.Length)], "c-none"]));
        return report with { Claims = claims, Findings = [.. findings] };
    }

    private static IEnumerable<Claim> Garble(Claim claim, Random random)
    {
        var moved = new TextSpan(claim.Span.Start + random.Next(-1, 2), Math.Max(claim.Span.Start + 2, claim.Span.End + random.Next(-1, 3)));
        switch (random.Next(14))
        {
            case 0:
                break;
            case 1:
                yield return claim with { Value = (claim.Value ?? 1) * 1.5m };
                break;
            case 2:
                yield return claim with { Hedge = (Hedge)random.Next(7), Span = moved };
                break;
            case 3:
                yield return claim with { Kind = (QuantityKind)random.Next(12), Date = new PartialDate(null, 5, 1) };
                break;
            case 4:
                yield return claim with { Unit = "percent", Span = moved };
                yield return claim with { Id = claim.Id + "'", Span = new TextSpan(claim.Span.Start - 1, claim.Span.Start + 2), Quote = "hàng", Value = null };
                break;
            case 5:
                yield return claim with { Id = claim.Id + "'", Span = new TextSpan(claim.Span.Start, claim.Span.Start + 1) };
                yield return claim with { Span = moved };
                break;
            case 6:
                yield return claim with { Kind = QuantityKind.Percent, Value = claim.Value * 100.1m };
                break;
            default:
                yield return claim;
                break;
        }
    }

    private static IEnumerable<Finding> Garble(Finding finding, ImmutableArray<string> ids, Random random)
    {
        var other = ids[random.Next(ids.Length)];
        switch (random.Next(8))
        {
            case 0:
                break;
            case 1:
                yield return finding with { Severity = Severity.Note };
                break;
            case 2:
                yield return Finding("comparison", [finding.Claims[0], other]);
                break;
            case 3:
                yield return finding with { Rule = "quarter-and-year", Claims = [.. finding.Claims, other], Sets = [[other, finding.Claims[0]], [.. finding.Claims, other, "c-none"]] };
                yield return Finding("comparison", [finding.Claims[^1], other]);
                break;
            case 4:
                yield return finding with { Sets = [], Claims = [.. finding.Claims, .. ids.Take(6)] };
                break;
            case 5:
                yield return finding with { Family = "x", Rule = "y" };
                yield return finding with { Severity = Severity.Warning };
                break;
            default:
                yield return finding;
                break;
        }
    }

    private Claim Claim(GoldClaim label) => new()
    {
        Id = label.Id,
        Span = new TextSpan(Before.Length + _offsets[label.Start], Before.Length + _offsets[label.End]),
        Quote = label.Quote,
        Block = 0,
        Sentence = 0,
        Kind = Kind(label.Unit),
        Value = (decimal?)label.Value,
        Low = (decimal?)label.Low,
        High = (decimal?)label.High,
        Unit = label.Unit,
        Date = label.Date is null ? null : Date(label.Date),
        Hedge = Enum.Parse<Hedge>(label.Hedge, ignoreCase: true),
    };

    private static QuantityKind Kind(string unit) => unit switch
    {
        "count" => QuantityKind.Count,
        "rank" => QuantityKind.Rank,
        "age" => QuantityKind.Age,
        "fraction" => QuantityKind.Fraction,
        "x" => QuantityKind.Multiple,
        "index" => QuantityKind.Index,
        "date" => QuantityKind.Date,
        "%" => QuantityKind.Percent,
        "pp" => QuantityKind.PercentagePoint,
        _ => QuantityKind.Measure,
    };

    private static PartialDate Date(string label)
    {
        var parts = (label.StartsWith("--", StringComparison.Ordinal) ? "0" + label[1..] : label).Split('-').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new PartialDate(parts[0] == 0 ? null : parts[0], parts.Length > 1 ? parts[1] : null, parts.Length > 2 ? parts[2] : null);
    }
}
