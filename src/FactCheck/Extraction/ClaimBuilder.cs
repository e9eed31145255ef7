using System.Collections.Immutable;
using System.Globalization;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Makes claims of mentions: the quantity with its meaning.</summary>
internal sealed class ClaimBuilder(DocumentTokens document, NumberStyle style, DateOnly? asOf)
{
    /// <summary>The claims, in the order of the text.</summary>
    /// <param name="mentions">The quantities, in order.</param>
    /// <param name="sentenceOf">For every mention its sentence.</param>
    public ImmutableArray<Claim> Build(List<Mention> mentions, List<int> sentenceOf)
    {
        var claims = ImmutableArray.CreateBuilder<Claim>(mentions.Count);
        var block = 0;
        for (var m = 0; m < mentions.Count; m++)
        {
            while (block + 1 < document.Article.Blocks.Length && document.BlockStarts[block + 1] <= mentions[m].Start)
                block++;
            claims.Add(Make(mentions[m], m + 1, block, sentenceOf[m]));
        }

        _ = asOf;
        _ = style;
        return claims.MoveToImmutable();
    }

    private Claim Make(Mention mention, int number, int block, int sentence)
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
            Direction = mention.Direction,
            PerUnit = mention.PerUnit,
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
