using System.Collections.Immutable;
using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// How long something took, against the dates of the events that it lies between: a voyage between launch and arrival, a
/// marriage between wedding and death, "24 months after the ground-breaking" (R22).
/// </summary>
internal sealed class SpanOfEvents : IRuleKind
{
    /// <summary>The words between a length and the event that it counts from.</summary>
    private const int Reach = 34;

    private const string Process = "process-";

    /// <summary>The sort of "took", "lasted": of whatever began and ended.</summary>
    private const string Any = "any";

    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create(",;:.()");

    public string Name => "span-of-events";

    /// <summary>
    /// after: the confidence of "24 months after the ground-breaking"; process: of "a voyage of six years"; factor: lengths
    /// that are farther off measure something else.
    /// </summary>
    public ImmutableArray<string> Parameters => ["after", "process", "factor"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        context.Timeline.Events.IsEmpty
            ? []
            : from claim in context.Prose
              where claim is { Kind: QuantityKind.Duration, Negated: false, PerUnit: null, Modality: Modality.Actual } && Length.DaysOf(claim.Unit) is not null && !IsReckonedFromNow(context, claim)
              let relation = After(context, claim, rule) ?? Lasting(context, claim, rule)
              where relation is not null
              select relation;

    /// <summary>"D after E", "D sau ngày động thổ": from E to what the clause tells, or to now.</summary>
    private static FixedRelation? After(CheckContext context, Claim claim, Rule rule)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        var limit = Math.Min(sentence.End, claim.Span.End + Reach);
        if (context.CueBetween(claim.Sentence, claim.Span.End, limit, "time-after") is not { } after || after.Span.Start > claim.Span.End + 2)
            return null;
        if (context.CuesOf(claim.Sentence).FirstOrDefault(c => c.Span.Start >= after.Span.End && c.Span.Start <= limit && IsEvent(c)) is not { } cue)
            return null;
        var (kind, begins) = Sort(cue);
        if (context.Timeline.Only(kind, begins) is not { } start)
            return null;
        var end = EndOf(context, claim, cue, start);
        return end is null ? null : DurationRelation.Build(rule, claim, Dates(start.Date, end.Value.Date), start.Days, end.Value.Days, (double)rule["after"], rule["factor"]);
    }

    /// <summary>What happened so long after: the sentence's own date, its own dated event, the end of what began, or the news.</summary>
    private static (Claim? Date, DaySpan Days)? EndOf(CheckContext context, Claim claim, Cue counted, EventDate start)
    {
        var own = context.ClaimsOf(claim.Sentence).Where(c => c.Kind == QuantityKind.Date && c.Id != start.Date.Id).ToArray();
        if (own.Length > 1)
            return null;
        if (own is [{ Date: { } date }])
            return DaySpan.Of(date) is { } days ? (own[0], days) : null;
        foreach (var cue in context.CuesOf(claim.Sentence).Where(c => c != counted && IsEvent(c)))
        {
            var (kind, begins) = Sort(cue);
            if ((kind, begins) != (start.Kind, start.Begins) && context.Timeline.Only(kind, begins) is { } told && told.Days.First > start.Days.First)
                return (told.Date, told.Days);
        }

        if (start.Begins && context.Timeline.Only(start.Kind, begins: false) is { } end && context.CuesOf(claim.Sentence).Any(c => c.Id == "end-" + start.Kind))
            return (end.Date, end.Days);
        return context.Timeline.Now is { } now && context.CuesOf(claim.Sentence).Any(c => c != counted && IsEvent(c)) ? (context.Timeline.News, now) : null;
    }

    /// <summary>"a voyage of D", "husband of D", "D of construction": from the beginning of that to its end.</summary>
    private static FixedRelation? Lasting(CheckContext context, Claim claim, Rule rule)
    {
        if (ProcessBeside(context, claim) is not { } process)
            return null;
        if (process == Any)
            return Whatever(context, claim, rule);
        if (context.Timeline.Only(process, begins: true) is not { } start)
            return Whatever(context, claim, rule);
        (Claim? Date, DaySpan Days)? end = context.Timeline.Only(process, begins: false) is { } told
            ? (told.Date, told.Days)
            : OwnDate(context, claim, start) ?? UntilNow(context, claim);
        if (end is null && process == "marriage")
            return UntilDeath(context, claim, start, rule);
        return end is null ? null : DurationRelation.Build(rule, claim, Dates(start.Date, end.Value.Date), start.Days, end.Value.Days, (double)rule["process"], rule["factor"]);
    }

    /// <summary>"the past nine months", "9 tháng qua", "the first six months".</summary>
    private static bool IsReckonedFromNow(CheckContext context, Claim claim) =>
        context.CuesOf(claim.Sentence).Any(c => c.Id == "time-past" && Gap(c, claim) is >= 0 and <= 1);

    /// <summary>The death of one of the two ends a marriage; an article may tell both.</summary>
    private static FixedRelation? UntilDeath(CheckContext context, Claim claim, EventDate start, Rule rule)
    {
        var deaths = context.Timeline.Events.Where(e => e is { Kind: "life", Begins: false } && e.Days.First > start.Days.Last)
            .OrderBy(e => Math.Abs(e.Date.Span.Start - claim.Span.Start))
            .Select(e => DurationRelation.Build(rule, claim, Dates(start.Date, e.Date), start.Days, e.Days, (double)rule["process"], rule["factor"]))
            .ToArray();
        return deaths.FirstOrDefault(r => r?.Verdict.Outcome == Outcome.Holds) ?? deaths.FirstOrDefault(r => r is not null);
    }

    /// <summary>"has been at the helm for 12 years", "thâm niên 11 năm".</summary>
    private static (Claim? Date, DaySpan Days)? UntilNow(CheckContext context, Claim claim) =>
        context.HasCue(claim.Sentence, "until-now") && context.Timeline.Now is { } now ? (context.Timeline.News, now) : null;

    /// <summary>"married in 1990, by 2024 they had been together for 34 years".</summary>
    private static (Claim? Date, DaySpan Days)? OwnDate(CheckContext context, Claim claim, EventDate start)
    {
        var dates = context.ClaimsOf(claim.Sentence).Where(c => c is { Kind: QuantityKind.Date, Date: not null } && c.Id != start.Date.Id).ToArray();
        return dates is [var only] && DaySpan.Of(only.Date!.Value) is { } days && days.First > start.Days.Last ? (only, days) : null;
    }

    /// <summary>"It took six years", "a five-week stoppage": what began and ended in this sentence, or in the one before or behind.</summary>
    private static FixedRelation? Whatever(CheckContext context, Claim claim, Rule rule)
    {
        var near = context.Timeline.Events.Where(e => Math.Abs(e.Date.Sentence - claim.Sentence) <= 1).ToArray();
        var pairs = near.Where(e => e.Begins)
            .SelectMany(b => near.Where(e => !e.Begins && e.Kind == b.Kind && e.Date.Id != b.Date.Id && e.Days.First >= b.Days.First && Math.Abs(e.Date.Sentence - b.Date.Sentence) <= 1), (b, e) => (Begin: b, End: e))
            .DistinctBy(p => (p.Begin.Date.Id, p.End.Date.Id))
            .ToArray();
        return pairs is [var pair]
            ? DurationRelation.Build(rule, claim, Dates(pair.Begin.Date, pair.End.Date), pair.Begin.Days, pair.End.Days, (double)rule["process"], rule["factor"])
            : null;
    }

    private static string? ProcessBeside(CheckContext context, Claim claim)
    {
        var sentence = context.Analysis.Sentences[claim.Sentence];
        Cue? nearest = null;
        foreach (var cue in context.CuesOf(claim.Sentence))
            if (cue.Id.StartsWith(Process, StringComparison.Ordinal) && Gap(cue, claim) is var gap && gap <= Reach / 2
                && !IsParted(context, sentence, cue, claim) && (nearest is null || gap < Gap(nearest, claim)))
                nearest = cue;
        return nearest?.Id[Process.Length..];
    }

    private static bool IsParted(CheckContext context, TextSpan sentence, Cue cue, Claim claim)
    {
        var (from, to) = cue.Span.End <= claim.Span.Start ? (cue.Span.End, claim.Span.Start) : (claim.Span.End, cue.Span.Start);
        return from > to || from < sentence.Start || context.Text.AsSpan(from, to - from).ContainsAny(Breaks);
    }

    private static int Gap(Cue cue, Claim claim) => Math.Max(cue.Span.Start - claim.Span.End, claim.Span.Start - cue.Span.End);

    private static bool IsEvent(Cue cue) => cue.Id.StartsWith("begin-", StringComparison.Ordinal) || cue.Id.StartsWith("end-", StringComparison.Ordinal);

    private static (string Kind, bool Begins) Sort(Cue cue) => (cue.Id[(cue.Id.IndexOf('-', StringComparison.Ordinal) + 1)..], cue.Id[0] == 'b');

    private static ImmutableArray<Claim> Dates(Claim start, Claim? end) => end is null || end.Id == start.Id ? [start] : [start, end];
}
