using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A figure of the headline, the standfirst or the metadata that nothing in the text supports, beside the figure that
/// the text gives instead (R11).
/// </summary>
internal sealed class HeadlineFigure : IRuleKind
{
    public string Name => "headline-figure";

    public ImmutableArray<string> Parameters => [];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        var links = context.Links.Where(l => l.Kind == LinkKind.Retold).ToLookup(l => l.First.Id);
        if (links.Count == 0)
            yield break;
        var support = new HeadlineSupport(context);
        foreach (var candidates in links)
        {
            var headline = candidates.First().First;
            var best = candidates.MaxBy(l => l.Confidence)!;
            if (support.Explains(headline))
                continue;
            yield return Build(best, context, rule);
        }
    }

    private static NumericRelation Build(ClaimLink link, CheckContext context, Rule rule)
    {
        var conversion = context.Units.Conversions(link.Second.Unit, link.First.Unit) is [var first, ..] ? first : new UnitConversion(1);
        var kind = context.Analysis.Article.Blocks[link.First.Block].Kind;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [link.First, link.Second],
            Confidence = link.Confidence,
            Interchangeable = true,
            Unit = link.First.Unit,
            Expected = o => conversion.Reading(o[0]),
            Pattern = "{1}",
            Facts = format => [new("field", format.Phrase($"fields.{kind.ToString().ToLowerInvariant()}"))],
        };
    }
}
