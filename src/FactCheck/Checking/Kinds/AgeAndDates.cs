using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A person's age against the dates of birth and of the event, and two ages against the years between them (R20).</summary>
internal sealed class AgeAndDates : IRuleKind
{
    /// <summary>The words between an age and the date at which it was reached.</summary>
    private const int DateReach = 100;

    /// <summary>The words between a person's name and what is said of them.</summary>
    private const int NameReach = 500;

    /// <summary>The words of an age before it: "when she was", "ở tuổi".</summary>
    private const int CueReach = 30;

    /// <summary>The letters of "until" before a date.</summary>
    private const int UntilReach = 10;

    private const int Oldest = 120;

    /// <summary>A name so near before an age is the name of whoever is so old.</summary>
    private const int Apposition = 16;

    /// <summary>The letters of "con trai út ".</summary>
    private const int KinReach = 18;

    /// <summary>The letters of " by ".</summary>
    private const int ByReach = 5;

    public string Name => "age-and-dates";

    /// <summary>
    /// beside: the confidence where birth and age stand in one sentence; named: where a name joins them; only: where the
    /// article knows one birth; between: of two ages and the years between; customary: the years that custom may
    /// add to an age; mourned: the same of the dead.
    /// </summary>
    public ImmutableArray<string> Parameters => ["beside", "named", "only", "between", "customary", "mourned"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule)
    {
        var ages = context.Prose.Where(c => IsAge(c) || IsBareAge(context, c)).ToArray();
        var births = context.Timeline.Events.Where(e => e is { Kind: "life", Begins: true }).ToArray();
        foreach (var age in ages)
            if (births.Length > 0 && Birth(context, births, age, rule) is { } birth && Relation(context, rule, age, birth.Event, birth.Confidence) is { } relation)
                yield return relation;
        for (var i = 1; i < ages.Length; i++)
            if (births.Length == 0 && Elapsed(context, rule, ages[i - 1], ages[i]) is { } elapsed)
                yield return elapsed;
        foreach (var sentence in ages.GroupBy(a => a.Sentence).Where(g => g.Count() == 2))
            if (Between(context, rule, [.. sentence]) is { } between)
                yield return between;
        foreach (var gap in AgeGap.Relations(context, rule))
            yield return gap;
    }

    /// <summary>"Ed Pruitt, 84, … He ran his first in 1996, when he was 66": the years between that year and now are the difference.</summary>
    private static FixedRelation? Elapsed(CheckContext context, Rule rule, Claim now, Claim then)
    {
        if (then.Sentence - now.Sentence != 1 || then.Block != now.Block || Now(context) is not { } today || now.Value <= then.Value
            || context.ClaimsOf(now.Sentence).Any(c => c.Kind == QuantityKind.Date) || context.ClaimsOf(then.Sentence).Where(c => c.Kind == QuantityKind.Date).ToArray() is not [{ Date: { } date } year])
            return null;
        if (!context.CuesOf(then.Sentence).Any(c => IsPronoun(c) && c.Span.Start <= context.Analysis.Sentences[then.Sentence].Start + 2)
            || context.CueBetween(then.Sentence, year.Span.End, then.Span.Start, "age-then") is null || then.Span.Start < year.Span.End || DaySpan.Of(date) is not { } days
            || context.CueBetween(now.Sentence, context.Analysis.Sentences[now.Sentence].Start, now.Span.Start, "age-then", "end-life") is not null)
            return null;
        var passed = days.AgeOn(today.Days);
        var expected = new Interval(now.Value!.Value - passed.High!.Value - 1, now.Value.Value - passed.Low!.Value + 1);
        return new FixedRelation
        {
            Rule = rule,
            Claims = [then, now, year],
            Confidence = (double)rule["between"] * ClaimRow.Confidence(then, now, year),
            Verdict = new Verdict(expected.Contains(then.Value!.Value) ? Outcome.Holds : Outcome.Broken, expected, ClaimInterval.Of(then), Severity.Error),
            Arithmetic = format => $"{now.Quote} → {year.Quote}: {Years(format, expected)}",
            Facts = format => [new("born", now.Quote), new("when", year.Quote), new("age", Years(format, expected))],
        };
    }

    private static bool IsAge(Claim claim) =>
        claim is { Kind: QuantityKind.Age, Unit: "y" or "age" or "", Value: > 0 and < Oldest, Negated: false, Hedge: Hedge.Exact, Modality: Modality.Actual };

    /// <summary>"She was 54 when …": nothing else is counted so.</summary>
    private static bool IsBareAge(CheckContext context, Claim claim) =>
        claim is { Kind: QuantityKind.Count, Unit: "", Value: > 4 and < Oldest, Negated: false, Hedge: Hedge.Exact }
        && context.CueBetween(claim.Sentence, claim.Span.End, claim.Span.End + CueReach, "age-when") is { } when && when.Span.Start <= claim.Span.End + 2
        && context.CueBetween(claim.Sentence, claim.Span.Start - CueReach, claim.Span.Start, "person-is") is { } verb && verb.Span.End >= claim.Span.Start - 6;

    /// <summary>Whose age it is, as far as the words tell.</summary>
    private static (EventDate Event, double Confidence)? Birth(CheckContext context, EventDate[] births, Claim age, Rule rule)
    {
        var beside = births.Where(b => b.Date.Sentence == age.Sentence && !context.Names.AnyBetween(Math.Min(b.Date.Span.End, age.Span.End), Math.Max(b.Date.Span.Start, age.Span.Start))).ToArray();
        if (beside is [var own])
            return (own, (double)rule["beside"]);
        var name = context.Names.Before(age.Span.Start, NameReach);
        var named = births.Where(b => name is not null && context.Names.Before(b.Cue.Span.Start, NameReach) is { } born && Names.Same(name, born, context.Analysis.Language == "vi")).ToArray();
        if (named.Length > 0)
            return named is [var match] ? (match, (double)rule["named"]) : null;
        // "được người con trai út 61 tuổi đưa đi": a relative's age.
        return births is [var only] && context.CueBefore(age, KinReach, "kin") is null && (IsOfTheSubject(context, age, only) || name is not null && IsInHeadline(context, name)) ? (only, (double)rule["only"]) : null;
    }

    /// <summary>An obituary or a profile: the one birth is that of the person whom a pronoun or the headline means.</summary>
    private static bool IsOfTheSubject(CheckContext context, Claim age, EventDate birth)
    {
        var sentence = context.Analysis.Sentences[age.Sentence];
        // "Lâm, 45," is another person's age.
        return !context.Names.AnyBetween(age.Span.Start - Apposition, age.Span.Start)
            && context.CuesOf(age.Sentence).Where(c => IsPronoun(c) && c.Span.End <= age.Span.Start).Select(c => c.Id).Distinct().ToArray() is [var pronoun]
            && context.HasCue(birth.Date.Sentence, pronoun);
    }

    /// <summary>"cô bé Lan", below "Vĩnh biệt soạn giả Bạch Lan": the one whom the article is about.</summary>
    private static bool IsInHeadline(CheckContext context, string name)
    {
        var headline = context.Analysis.Article.Blocks is [{ Kind: BlockKind.Headline } first, ..] ? first.Span.Of(context.Text) : [];
        return headline.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && at + name.Length is var end && (end == headline.Length || !char.IsLetter(headline[end]));
    }

    /// <summary>"person-she", "person-ông": whoever is called so in both places is one person, where one birth is told.</summary>
    private static bool IsPronoun(Cue cue) => cue.Id.StartsWith("person-", StringComparison.Ordinal) && cue.Id != "person-is";

    private static FixedRelation? Relation(CheckContext context, Rule rule, Claim age, EventDate birth, double confidence)
    {
        if (When(context, age, birth) is not { } at || at.Days.First < birth.Days.First)
            return null;
        var range = birth.Days.AgeOn(at.Days);
        // Custom counts the year of birth, and hưởng thọ another one.
        var customary = context.Analysis.Language != "vi" ? 0 : IsMourned(context, age) ? rule["mourned"] : rule["customary"];
        var allowed = new Interval(range.Low, range.High + customary);
        if (range.High > Oldest)
            return null;
        var holds = allowed.Contains(age.Value!.Value);
        ImmutableArray<Claim> claims = at.Date is { } date && date.Id != birth.Date.Id ? [age, birth.Date, date] : [age, birth.Date];
        var when = at.Date?.Quote ?? at.Days.First.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return new FixedRelation
        {
            Rule = rule,
            Claims = claims,
            Confidence = confidence * ClaimRow.Confidence(claims.AsSpan()),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, range, ClaimInterval.Of(age), Severity.Error),
            Arithmetic = format => $"{birth.Date.Quote} → {when}: {Years(format, range)}",
            Facts = format => [new("born", birth.Date.Quote), new("when", when), new("age", Years(format, range))],
        };
    }

    private static string Years(FigureFormat format, Interval ages) =>
        ages.Low == ages.High ? format.Number(ages.Low!.Value) : $"{format.Number(ages.Low!.Value)}–{format.Number(ages.High!.Value)}";

    /// <summary>The date at which the person had that age: beside it, at death, or now; null where the words name another time without a date.</summary>
    private static (Claim? Date, DaySpan Days)? When(CheckContext context, Claim age, EventDate birth)
    {
        var sentence = context.Analysis.Sentences[age.Sentence];
        var start = Math.Max(sentence.Start, age.Span.Start - CueReach);
        if (IsMourned(context, age))
            return context.Timeline.Only("life", begins: false) is { } death && death.Date.Id != birth.Date.Id ? (death.Date, death.Days) : Now(context);
        var past = context.CueBetween(age.Sentence, start, age.Span.End, "age-then") is not null || context.CueBetween(age.Sentence, age.Span.Start - 5, age.Span.Start, "age-in") is { } led && led.Span.End >= age.Span.Start - 1
            || context.CueBetween(age.Sentence, age.Span.End, Math.Min(sentence.End, age.Span.End + 12), "age-when") is { } when && when.Span.Start <= age.Span.End + 2;
        if (!past)
            return context.CueBetween(age.Sentence, start, Math.Min(sentence.End, age.Span.End + 12), "age-others") is null ? Now(context) : null;
        var dates = context.ClaimsOf(age.Sentence).Where(c => c.Kind == QuantityKind.Date && c.Id != birth.Date.Id && Gap(c, age) <= DateReach && !IsEnd(context, c)).ToArray();
        // "That year, at 44, …"
        if (dates.Length == 0 && context.HasCue(age.Sentence, "that-year") && context.ClaimsOf(age.Sentence - 1).LastOrDefault(c => c.Kind == QuantityKind.Date && c.Id != birth.Date.Id) is { } before)
            dates = [before];
        return dates is [{ Date: { } date } only] && DaySpan.Of(date) is { } days ? (only, days) : null;
    }

    /// <summary>Whether it is the age at which somebody died.</summary>
    private static bool IsMourned(CheckContext context, Claim age)
    {
        var sentence = context.Analysis.Sentences[age.Sentence];
        return context.CueBetween(age.Sentence, Math.Max(sentence.Start, age.Span.Start - DateReach), Math.Min(sentence.End, age.Span.End + CueReach), "end-life") is not null;
    }

    /// <summary>"a record until 1998": an end of something else, and no day of the age.</summary>
    private static bool IsEnd(CheckContext context, Claim date) =>
        context.CueBetween(date.Sentence, date.Span.Start - UntilReach, date.Span.Start, "span-until") is { } until && until.Span.End >= date.Span.Start - 1
        // "not until October 2017, when she was 36"
        && !(context.CueBetween(date.Sentence, date.Span.End, date.Span.End + UntilReach, "age-when") is { } when && when.Span.Start <= date.Span.End + 2);

    private static int Gap(Claim one, Claim other) => Math.Max(one.Span.Start - other.Span.End, other.Span.Start - one.Span.End);

    private static (Claim? Date, DaySpan Days)? Now(CheckContext context) =>
        context.Timeline.Now is { } now ? (context.Timeline.News, now) : null;

    /// <summary>"65 now, in the fields since he was 14, 51 years": the years are the difference of the ages.</summary>
    private static FixedRelation? Between(CheckContext context, Rule rule, ImmutableArray<Claim> ages)
    {
        var (one, other) = (ages[0], ages[1]);
        var years = context.ClaimsOf(one.Sentence).FirstOrDefault(c => c is { Kind: QuantityKind.Duration, Unit: "y", Value: not null, Negated: false } && c.Span.Start > other.Span.End && c.Span.Start - other.Span.End <= DateReach);
        // "The longest-serving by nine years": nobody's age.
        if (years is null || context.CueBefore(years, ByReach, "diff-before") is not null || context.CueBetween(one.Sentence, one.Span.End, other.Span.Start, "age-since") is null && context.CueBetween(one.Sentence, Math.Max(0, one.Span.Start - CueReach), one.Span.Start, "age-since") is null)
            return null;
        var difference = Math.Abs(one.Value!.Value - other.Value!.Value);
        var holds = Math.Abs(years.Value!.Value - difference) <= 1;
        return new FixedRelation
        {
            Rule = rule,
            Claims = [years, one, other],
            Confidence = (double)rule["between"] * ClaimRow.Confidence(years, one, other),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, Interval.Around(difference, 1), ClaimInterval.Of(years), Severity.Error),
            Arithmetic = format => $"{one.Quote} − {other.Quote} = {format.Number(difference)}",
            Facts = format => [new("born", other.Quote), new("when", one.Quote), new("age", format.Number(difference))],
        };
    }
}
