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
    /// <summary>The sentences of the text that a headline is made of.</summary>
    private const int LeadSentences = 4;

    /// <summary>Deep in the text the figure itself may be the wrong one: then it is a figure given twice, if anything.</summary>
    private const double Deep = 0.81;

    /// <summary>A slip between headline and lead is the headline's, whatever else may be said of it.</summary>
    private const double Lead = 0.975;

    /// <summary>From so sure a link on it is clear which figure of the text is meant.</summary>
    private const double Clear = 0.845;

    /// <summary>And from so sure a one on where the headline names no measure.</summary>
    private const double Clearest = 0.9;

    /// <summary>The letters of "of every ".</summary>
    private const int Every = 10;

    /// <summary>Smaller counts stand for more than one thing in a text.</summary>
    private const decimal FewestClear = 10;

    /// <summary>"More than" reaches so many times as far.</summary>
    private const decimal Most = 2;

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
            // "Of every ten students, six …" counts nobody.
            if (IsCents(headline, best.Second) || context.CueBefore(headline, Every, "of-every") is not null)
                continue;
            var isClear = headline is not { Kind: QuantityKind.Count, Value: < FewestClear } && IsLead(context, best.Second) && ClaimRow.Compatible(best.Second.Measure, headline.Measure) && best.Confidence >= (headline.Measure is null ? Clearest : Clear);
            // Digits that changed places say which figure is meant.
            isClear |= best.IsSlip;
            if (isClear ? support.ExplainsNarrowly(headline, best.Second, IsSlip(context, best)) : support.Explains(headline))
                continue;
            yield return Build(best, context, rule);
        }
    }

    /// <summary>0.99 and 99: dollars and cents, more likely than a hundredfold.</summary>
    private static bool IsCents(Claim headline, Claim told) =>
        headline.Kind == QuantityKind.Money && headline.Unit == told.Unit && (headline.Value == told.Value * 100 || told.Value == headline.Value * 100) && Math.Min(headline.Value ?? 0, told.Value ?? 0) < 1;

    private static bool IsSlip(CheckContext context, ClaimLink link) => context.Links.Any(l => l.IsSlip && l.Kind != LinkKind.Retold && l.First.Id == link.First.Id && l.Second.Id == link.Second.Id);

    private static bool IsLead(CheckContext context, Claim told)
    {
        var blocks = context.Analysis.Article.Blocks;
        var first = context.Prose.FirstOrDefault(c => blocks[c.Block].Kind is BlockKind.Paragraph or BlockKind.ListItem)?.Sentence ?? 0;
        return told.Sentence - first < LeadSentences;
    }

    private static double Confidence(CheckContext context, ClaimLink link)
    {
        if (!IsLead(context, link.Second))
            return Math.Min(link.Confidence, Deep);
        return IsSlip(context, link) ? Math.Max(link.Confidence, Lead) : link.Confidence;
    }

    /// <summary>
    /// What the text can mean to a headline: "more than 60 years" is no 600, and of "$800 million" nobody makes a finer $804
    /// million.
    /// </summary>
    private static Interval Meant(Interval told, ClaimLink link)
    {
        if (told is { High: null, Low: > 0 and var low })
            return told with { High = BoundedDecimal.Multiply(low, Most), HighOpen = false };
        return link.Second is { Hedge: Hedge.Exact, Value: { } value } && link.First.Unit == link.Second.Unit && link.First.LooseUlp > 0 && link.First.LooseUlp < link.Second.LooseUlp && told.Middle == value
            ? Interval.Around(value, link.First.LooseUlp)
            : told;
    }

    private static NumericRelation Build(ClaimLink link, CheckContext context, Rule rule)
    {
        var conversion = context.Units.Conversions(link.Second.Unit, link.First.Unit) is [var first, ..] ? first : new UnitConversion(1);
        var kind = context.Analysis.Article.Blocks[link.First.Block].Kind;
        return new NumericRelation
        {
            Rule = rule,
            Claims = [link.First, link.Second],
            Confidence = Confidence(context, link),
            Interchangeable = true,
            Unit = link.First.Unit,
            Expected = o => conversion.Reading(Meant(o[0], link)),
            Solve = (_, stated, _) => link.First.Unit == link.Second.Unit ? stated : null,
            Pattern = "{1}",
            Facts = format => [new("field", format.Phrase($"fields.{kind.ToString().ToLowerInvariant()}"))],
        };
    }
}
