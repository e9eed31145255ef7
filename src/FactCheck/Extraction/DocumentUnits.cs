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
    private readonly HomeCurrency _home = new(document, measures);

    /// <summary>Settles the mentions of a document, in place.</summary>
    public void Settle(List<Mention> mentions)
    {
        var dollar = Dollar(mentions) ?? Home(mentions);
        SettleNamesakes(mentions);
        var cent = Cent(mentions);
        var degree = Degree(mentions) ?? document.Language.Degree ?? HomeDegree(mentions) ?? DegreeOfMeasures(mentions);
        var pound = IsWeightPriced(mentions);
        var points = ComparesPercentages(mentions);
        var places = !Names("points", 1);
        var sterling = mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit.StartsWith("GBP", StringComparison.Ordinal) && !IsPoundWord(m));
        for (var i = 0; i < mentions.Count; i++)
            mentions[i] = IsPointsOfPercent(mentions, i) || (points && IsPoints(mentions[i]))
                ? mentions[i] with { Kind = QuantityKind.PercentagePoint, Unit = "pp", Bare = false }
                : Settle(PerPound(mentions[i], pound), IsCentWord(mentions[i]) ? cent ?? dollar : dollar, degree, IsWeight(mentions, i, sterling), document.Language.Currency is { } currency && IsMoneyBeside(mentions, i, currency));
        for (var i = 0; i < mentions.Count; i++)
            if (places && IsPlaces(mentions[i]))
                mentions[i] = mentions[i] with { Kind = QuantityKind.Count, Unit = document.WordAt(mentions[i].End - 1).ToString().ToLowerInvariant() };
        for (var i = 1; i < mentions.Count; i++)
            if (IsBronze(mentions[i - 1], mentions[i]))
                mentions[i] = mentions[i] with { Kind = QuantityKind.Count, Unit = document.WordAt(mentions[i].End - 1).ToString().ToLowerInvariant() };
        // "Cầm 140 triệu mà khóc, vì tiền cám đã hết 420 triệu": what stands behind was money.
        if (document.Language.Currency is { } own)
            for (var i = mentions.Count - 2; i >= 0; i--)
                if (mentions[i] is { Bare: true, Value: not null, Kind: QuantityKind.Count } bare && IsMoneyBeside(mentions, i, own))
                    mentions[i] = SettleBare(bare, moneyBeside: true);
    }

    private Mention Settle(Mention mention, string? dollar, string? degree, bool weighs, bool moneyBeside)
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
            return SettleBare(mention, moneyBeside);
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

    /// <summary>So many tokens lie between amounts that belong together, and so many times the one is the other at most.</summary>
    private const int BesideMoney = 14;
    private const decimal Alike = 60;

    /// <summary>So many places are hardly counted; an index has more points.</summary>
    private const decimal MostPlaces = 300;

    private static readonly HashSet<string> Paid = new(StringComparer.Ordinal) { "paid" };
    private static readonly HashSet<string> Weights = new(StringComparer.Ordinal) { "weight" };

    /// <summary>"sạt lở 17 điểm": where nothing is scored and no index is spoken of, points are places.</summary>
    private bool IsPlaces(Mention mention) => mention is { Kind: QuantityKind.Index, HasDecimals: false, Value: > 0 and < MostPlaces, ScaleFactor: 1 }
        && _words.Is(mention.End - 1, LexemeKind.IndexPoint, out var point) && point.Start == mention.End - 1;

    /// <summary>"7 vàng, 4 bạc và 7 đồng": behind silver the coin's word is a medal's.</summary>
    private bool IsBronze(Mention before, Mention mention) => mention is { Kind: QuantityKind.Money, HasDecimals: false, ScaleFactor: 1, Value: > 0 and < MostPlaces }
        && before.Kind == QuantityKind.Count && mention.Lead - before.End <= 2 && _words.EndsAt(before.End, LexemeKind.ContextWord, out var metal) && metal.Sense.Text == "medal";

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

    /// <summary>"leads by six points", "History fell furthest, by 1.2 points".</summary>
    private bool IsPoints(Mention mention) => mention is { Kind: QuantityKind.Count, Value: < 50, ScaleFactor: 1 } && _words.Is(mention.End - 1, LexemeKind.PointName);

    /// <summary>
    /// An article of many percentages that speaks of no game and no index: its points are percentage points. Two of three
    /// figures beside which points could stand are percentages there.
    /// </summary>
    private bool ComparesPercentages(List<Mention> mentions)
    {
        int percent = 0, points = 0;
        foreach (var mention in mentions)
        {
            if (mention.Kind is QuantityKind.Index || (mention.Kind == QuantityKind.Count && mention.Value >= 50 && _words.Is(mention.End - 1, LexemeKind.PointName)))
                return false;
            if (mention.Kind == QuantityKind.Percent)
                percent++;
            else if (IsPoints(mention))
                points++;
        }

        return points > 0 && percent >= Math.Max(4, points * 2) && !Names("game", 2) && !Names("index", 1);
    }

    /// <summary>Whether words of a context stand in the document so many times.</summary>
    private bool Names(string context, int times)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
            if (_words.Is(i, LexemeKind.ContextWord, out var word) && word.Sense.Text == context && --times == 0)
                return true;
        return false;
    }

    /// <summary>"US$2.04 a pound" is a price by weight where no pound is spoken of as money.</summary>
    private bool IsWeightPriced(List<Mention> mentions) =>
        !mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit.StartsWith("GBP", StringComparison.Ordinal)) && !Names("sterling", 1);

    private static Mention PerPound(Mention mention, bool weight) => weight && mention.Kind == QuantityKind.Money && mention.Unit.EndsWith("/GBP", StringComparison.Ordinal)
        ? mention with { Unit = string.Concat(mention.Unit.AsSpan(0, mention.Unit.Length - 3), "lb") }
        : mention;

    private bool IsPercentNear(List<Mention> mentions, int i, int other) => other >= 0 && other < mentions.Count
        && mentions[other].Kind == QuantityKind.Percent && Math.Abs(mentions[other].Start - mentions[i].Start) <= 20
        && (_words.EndsAt(mentions[other].Lead, LexemeKind.ChangeTo, out _) || _words.EndsAt(mentions[other].Lead, LexemeKind.ChangeFrom, out _));

    /// <summary>"1,25 tỷ đồng chia ba sổ: 500 triệu, 450 triệu", "có sẵn 800 triệu, vay 1,804 tỷ đồng": an amount of a like size stands beside.</summary>
    private static bool IsMoneyBeside(List<Mention> mentions, int i, string currency)
    {
        if (!mentions[i].Bare || mentions[i].Value is not > 0)
            return false;
        for (var k = Math.Max(0, i - 2); k <= Math.Min(mentions.Count - 1, i + 1); k++)
            if (k != i && mentions[k] is { Kind: QuantityKind.Money, Value: > 0 } && mentions[k].Unit == currency && Math.Abs(mentions[k].Start - mentions[i].Start) <= BesideMoney
                && mentions[k].Value!.Value is var beside && mentions[i].Value!.Value is var value && beside <= value * Alike && value <= beside * Alike)
                return true;
        return false;
    }

    private Mention SettleBare(Mention mention, bool moneyBeside)
    {
        if (_words.EndsAt(mention.Lead, LexemeKind.RatioName, out _) || (mention.HasDecimals && RatioNear(mention.Lead)))
            return mention with { Kind = QuantityKind.Multiple, Unit = "x", Bare = false };
        var currency = document.Language.Currency;
        if (currency is null)
            return mention;
        if (mention.ScaleFactor < Million && !mention.Shorthand)
            return moneyBeside && mention is { Value: >= 1000, Words: false } && MoneyNear(mention.Lead) ? mention with { Kind = QuantityKind.Money, Unit = currency, Bare = false, Confidence = mention.Confidence * 0.9 } : mention;
        var money = mention.Shorthand || mention.ScaleFactor >= Billion || mention.Words || moneyBeside || MoneyNear(mention.Lead) || Near(mention.Lead, LexemeKind.ContextWord, Paid);
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

    /// <summary>The dollar of the country that the article is about, where the American one is named nowhere.</summary>
    private string? Home(List<Mention> mentions) =>
        mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit.StartsWith(HomeCurrency.America, StringComparison.Ordinal) && !IsUnnamedDollar(m)) ? null : _home.Of(HomeCurrency.America);

    /// <summary>"Rs", "kroner" and "shillings" are those of the country that the article is about; "₹" and "Danish kroner" are what they say.</summary>
    private void SettleNamesakes(List<Mention> mentions)
    {
        foreach (var code in measures.Namesakes.Keys)
        {
            if (code == HomeCurrency.America || !mentions.Exists(m => IsOf(m, code)) || _home.Of(code) is not { } home || home == code)
                continue;
            for (var i = 0; i < mentions.Count; i++)
                if (IsOf(mentions[i], code) && _home.IsUnnamed(mentions[i], code))
                    mentions[i] = mentions[i] with { Unit = home + mentions[i].Unit[3..] };
        }
    }

    private static bool IsOf(Mention mention, string code) => mention.Kind == QuantityKind.Money && mention.Unit.StartsWith(code, StringComparison.Ordinal);

    /// <summary>The one currency of a document whose hundredths are cents, where no dollar stands in it.</summary>
    private string? Cent(List<Mention> mentions)
    {
        string? only = null;
        foreach (var mention in mentions)
        {
            var unit = mention.Unit.Split('/')[0];
            if (mention.Kind != QuantityKind.Money || IsCentWord(mention))
                continue;
            if (!measures.CentCurrencies.Contains(unit) || (only is not null && only != unit))
                return null;
            only = unit;
        }

        return only;
    }

    /// <summary>"9 cents", written out.</summary>
    private bool IsCentWord(Mention mention) => mention.Kind == QuantityKind.Money && mention.Unit.StartsWith("USD", StringComparison.Ordinal)
        && document.Tokens[mention.Start].Kind != TokenKind.Symbol && EndsInCents(mention);

    private bool EndsInCents(Mention mention)
    {
        for (var i = mention.Start + 1; i <= mention.End; i++)
            if (_words.EndsAt(i, LexemeKind.Currency, out var cent) && cent.Sense.Value == 0.01m)
                return true;
        return false;
    }

    /// <summary>Who pays American dollars at home has no Celsius, whatever countries the article names.</summary>
    private string? HomeDegree(List<Mention> mentions) =>
        _home.Degree() is { } degree && (degree is "degF" || !mentions.Exists(m => m.Kind == QuantityKind.Money && m.Unit == HomeCurrency.America && IsUnnamedDollar(m))) ? degree : null;

    /// <summary>Who measures in miles, feet and acres only, and pays no pounds, is American; who measures in metres only is not.</summary>
    private static string? DegreeOfMeasures(List<Mention> mentions)
    {
        int imperial = 0, metric = 0;
        foreach (var mention in mentions)
        {
            if (mention.Unit is "mi" or "ft" or "in" or "acre" or "gal" or "mph" or "lb" or "oz" or "yd" or "mi2")
                imperial++;
            else if (mention.Unit is "km" or "m" or "cm" or "mm" or "ha" or "kg" or "l" or "km/h" or "km2" or "t" or "m/s" or "m3" || mention.Unit.StartsWith("GBP", StringComparison.Ordinal))
                metric++;
        }

        return imperial >= 2 && metric == 0 ? "degF" : metric >= 2 && imperial == 0 ? "degC" : null;
    }

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
