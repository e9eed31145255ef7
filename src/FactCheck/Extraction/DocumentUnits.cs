using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>
/// Settles units that a number leaves open and the rest of its document decides: cents and "$" of which dollar, degrees of
/// which scale, "2 tỷ" of which money; and gives ratios their unit.
/// </summary>
internal sealed class DocumentUnits(DocumentTokens document, MeasureTable measures)
{
    private const decimal Billion = 1_000_000_000m;
    private const decimal Million = 1_000_000m;
    private readonly LexemeMap _words = document.Lexemes;

    /// <summary>Settles the mentions of a document, in place.</summary>
    public void Settle(List<Mention> mentions)
    {
        var dollar = Dollar(mentions) ?? Home(mentions);
        var cent = Cent(mentions);
        var degree = Degree(mentions) ?? document.Language.Degree;
        var sterling = mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit.StartsWith("GBP", StringComparison.Ordinal) && !IsPoundWord(m));
        for (var i = 0; i < mentions.Count; i++)
            mentions[i] = IsPointsOfPercent(mentions, i) ? mentions[i] with { Kind = QuantityKind.PercentagePoint, Unit = "pp", Bare = false } : Settle(mentions[i], IsCentWord(mentions[i]) ? cent ?? dollar : dollar, degree, IsWeight(mentions, i, sterling));
    }

    private Mention Settle(Mention mention, string? dollar, string? degree, bool weighs)
    {
        if (dollar is not null && mention.Kind == QuantityKind.Money && mention.Unit.StartsWith("USD", StringComparison.Ordinal) && IsUnnamedDollar(mention))
            return mention with { Unit = dollar + mention.Unit[3..] };
        if (mention is { Kind: QuantityKind.Money, Other: { } other, Value: { } value, ScaleFactor: 1 } && measures.WholeCurrencies.Contains(mention.Unit)
            && value != Math.Floor(value) && other == Math.Floor(other))
            return mention with { Value = other, Ulp = mention.OtherUlp, LooseUlp = mention.OtherUlp, Other = null, Weight = 1, HasDecimals = false };
        if (mention is { Kind: QuantityKind.Money, Unit: "GBP" } && weighs && IsPoundWord(mention))
            return mention with { Kind = QuantityKind.Measure, Unit = "lb" };
        if (degree is not null && mention.Unit == "deg" && Math.Abs(mention.Value ?? mention.Low ?? 999) < 150)
            return mention with { Unit = degree };
        if (mention.Bare && mention.Value is not null && mention.Kind == QuantityKind.Count)
            return SettleBare(mention);
        return mention;
    }

    /// <summary>"12,5 kg (khoảng 27,6 pound)", "weighs 12 pounds": pounds beside a weight, in a document without sterling, are no money.</summary>
    private bool IsWeight(List<Mention> mentions, int i, bool sterling)
    {
        if (mentions[i].Kind != QuantityKind.Money)
            return false;
        var beside = i > 0 && mentions[i - 1].Unit is "kg" or "g" or "t" or "lb" or "oz" or "st" && mentions[i].Lead - mentions[i - 1].End <= 2;
        return beside || (!sterling && Near(mentions[i].Lead, LexemeKind.MeasureName, Weights));
    }

    private static readonly HashSet<string> Weights = new(StringComparer.Ordinal) { "weight" };

    /// <summary>Written out, not with its sign.</summary>
    private bool IsPoundWord(Mention mention) => document.Tokens[mention.Start].Kind != TokenKind.Symbol && document.Tokens[mention.End - 1].Kind == TokenKind.Word
        && !document.Tokens[mention.End - 1].Capital && mention.End - mention.Start >= 2 && mention.ScaleFactor == 1;

    /// <summary>"fell by 0.7 points to 27.9%": points between levels in percent are percentage points; an index falls "31.4 points, or 0.4%".</summary>
    private bool IsPointsOfPercent(List<Mention> mentions, int i)
    {
        var mention = mentions[i];
        return mention is { Kind: QuantityKind.Count, HasDecimals: true } && _words.Is(mention.End - 1, LexemeKind.PointName)
            && (IsPercentNear(mentions, i, i - 1) || IsPercentNear(mentions, i, i + 1));
    }

    private bool IsPercentNear(List<Mention> mentions, int i, int other) => other >= 0 && other < mentions.Count
        && mentions[other].Kind == QuantityKind.Percent && Math.Abs(mentions[other].Start - mentions[i].Start) <= 20
        && (_words.EndsAt(mentions[other].Lead, LexemeKind.ChangeTo, out _) || _words.EndsAt(mentions[other].Lead, LexemeKind.ChangeFrom, out _));

    private Mention SettleBare(Mention mention)
    {
        if (_words.EndsAt(mention.Lead, LexemeKind.RatioName, out _) || (mention.HasDecimals && RatioNear(mention.Lead)))
            return mention with { Kind = QuantityKind.Multiple, Unit = "x", Bare = false };
        var currency = document.Language.Currency;
        if (currency is null || (mention.ScaleFactor < Million && !mention.Shorthand))
            return mention;
        var money = mention.Shorthand || mention.ScaleFactor >= Billion || mention.Words || MoneyNear(mention.Lead);
        return money ? mention with { Kind = QuantityKind.Money, Unit = currency, Bare = false, Confidence = mention.Confidence * 0.9 } : mention;
    }

    private bool RatioNear(int lead) => Near(lead, LexemeKind.RatioName, null);

    private bool MoneyNear(int lead) => Near(lead, LexemeKind.MeasureName, measures.Money);

    private bool Near(int lead, LexemeKind kind, IReadOnlySet<string>? ids)
    {
        for (var i = lead - 1; i >= Math.Max(0, lead - 5) && (document.Tokens[i + 1].Flags & TokenFlags.BlockStart) == 0; i--)
            if (_words.Is(i, kind, out var lexeme) && (ids is null || ids.Contains(lexeme.Sense.Text ?? "")))
                return true;
        return false;
    }

    /// <summary>"8 cents", "$5": no "US" in sight.</summary>
    private bool IsUnnamedDollar(Mention mention)
    {
        var quote = document.SpanOf(mention.Start, mention.End).Of(document.Text);
        return !quote.Contains("US", StringComparison.Ordinal) && !quote.Contains("U.S", StringComparison.Ordinal) && !quote.Contains("Mỹ", StringComparison.Ordinal);
    }

    /// <summary>The one other dollar that a document names, where it names the American one nowhere.</summary>
    private string? Dollar(List<Mention> mentions)
    {
        string? other = null;
        foreach (var mention in mentions)
        {
            if (mention.Kind != QuantityKind.Money)
                continue;
            var unit = mention.Unit.Split('/')[0];
            if (unit == "USD" && !IsUnnamedDollar(mention))
                return null;
            if (unit is "SGD" or "AUD" or "CAD" or "HKD" or "NZD" or "TWD")
            {
                if (other is not null && other != unit)
                    return null;
                other = unit;
            }
        }

        return other;
    }

    /// <summary>
    /// The dollar of the country that the article is about: named twice or more, and America never. The American one is
    /// what "$" means elsewhere.
    /// </summary>
    private string? Home(List<Mention> mentions)
    {
        if (mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit.StartsWith("USD", StringComparison.Ordinal) && !IsUnnamedDollar(m)))
            return null;
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < document.Tokens.Length; i++)
            if (_words.Is(i, LexemeKind.HomeCurrency, out var home) && home.Sense.Text is { } currency)
                votes[currency] = votes.GetValueOrDefault(currency) + 1;
        if (votes.Count != 1)
            return null;
        var (only, count) = votes.Single();
        return count >= 2 && only != "USD" ? only : null;
    }

    /// <summary>The one currency of a document whose hundredths are cents, where no dollar stands in it.</summary>
    private static string? Cent(List<Mention> mentions)
    {
        string? only = null;
        foreach (var mention in mentions)
        {
            var unit = mention.Unit.Split('/')[0];
            if (mention.Kind != QuantityKind.Money || (unit == "USD" && mention.Value is < 1))
                continue;
            if (unit is not ("EUR" or "AUD" or "CAD" or "NZD" or "SGD" or "HKD" or "ZAR" or "KES") || (only is not null && only != unit))
                return null;
            only = unit;
        }

        return only;
    }

    /// <summary>"9 cents", written out.</summary>
    private bool IsCentWord(Mention mention) => mention.Kind == QuantityKind.Money && mention.Unit.StartsWith("USD", StringComparison.Ordinal)
        && document.Tokens[mention.Start].Kind != TokenKind.Symbol && mention.Value is < 1;

    /// <summary>The scale of temperature that the document names most.</summary>
    private static string? Degree(List<Mention> mentions)
    {
        int celsius = 0, fahrenheit = 0, first = 0;
        foreach (var mention in mentions)
        {
            if (mention.Unit == "degC")
                (celsius, first) = (celsius + 1, first == 0 ? 1 : first);
            else if (mention.Unit == "degF")
                (fahrenheit, first) = (fahrenheit + 1, first == 0 ? 2 : first);
        }

        return celsius + fahrenheit == 0 ? null : celsius > fahrenheit || (celsius == fahrenheit && first == 1) ? "degC" : "degF";
    }
}
