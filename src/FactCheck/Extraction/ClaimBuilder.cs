using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Makes claims of mentions: the quantity with its meaning.</summary>
internal sealed class ClaimBuilder(DocumentTokens document, MeasureTable measures, DateOnly? asOf)
{
    private readonly FacetReader _facets = new(document, measures, asOf);
    private readonly List<TextSpan> _quotes = QuoteMarks.Find(document.Article);

    /// <summary>The claims, in the order of the text.</summary>
    /// <param name="mentions">The quantities, in order.</param>
    /// <param name="sentenceOf">For every mention its sentence.</param>
    public ImmutableArray<Claim> Build(List<Mention> mentions, List<int> sentenceOf)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(mentions.Count);
        var (block, quote, next) = (0, 0, 0);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            while (block + 1 < document.Article.Blocks.Length && document.BlockStarts[block + 1] <= document.Sentences[s].Start)
                block++;
            var from = next;
            while (next < mentions.Count && sentenceOf[next] == s)
                next++;
            var cell = document.Article.Blocks[block].Cell;
            var facets = cell is null ? _facets.Read(s, block, mentions, from, next) : null;
            for (var m = from; m < next; m++)
            {
                var start = document.Tokens[mentions[m].Start].Start;
                while (quote < _quotes.Count && _quotes[quote].End <= start)
                    quote++;
                var quoted = quote < _quotes.Count && _quotes[quote].Start <= start;
                claims.Add(Make(mentions[m], facets?[m - from] ?? CellFacets.Of(cell!, document.Language), m + 1, block, s) with { Quoted = quoted });
            }
        }

        return claims.MoveToImmutable();
    }

    private Claim Make(Mention mention, Facets facets, int number, int block, int sentence)
    {
        var span = document.SpanOf(mention.Start, mention.End);
        return new Claim
        {
            Id = "c" + number.ToString(CultureInfo.InvariantCulture),
            Span = span,
            Quote = document.Text[span.Start..span.End],
            Block = block,
            Sentence = sentence,
            Kind = mention.Kind,
            Value = mention.Value,
            Low = mention.Low,
            High = mention.High,
            Ulp = mention.Ulp,
            LooseUlp = mention.LooseUlp,
            Readings = Readings(mention),
            Unit = mention.Unit,
            Date = mention.Date,
            Weekday = mention.Weekday,
            Hedge = mention.Hedge,
            HedgeForce = mention.HedgeForce,
            Direction = facets.Direction,
            Role = facets.Role,
            Subject = facets.Subject,
            Measure = facets.Measure,
            Period = facets.Period,
            Scope = facets.Scope,
            Basis = facets.Basis,
            Modality = facets.Modality,
            Speaker = facets.Speaker,
            Negated = facets.Negated,
            PerUnit = facets.PerUnit,
            Confidence = mention.Confidence * (mention.Other is null ? 1 : mention.Weight),
        };
    }

    private static ImmutableArray<Reading> Readings(Mention mention)
    {
        if (mention.Value is not { } value)
            return [];
        if (mention.Other is not { } other)
            return [new Reading(value, mention.Ulp, 1)];
        return [new Reading(value, mention.Ulp, mention.Weight), new Reading(other, mention.OtherUlp, 1 - mention.Weight)];
    }
}
