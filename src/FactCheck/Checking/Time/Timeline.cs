using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Time;

/// <summary>The dated events of an article, and the day on which it is news.</summary>
internal sealed class Timeline
{
    /// <summary>A date farther from the words of an event is another one's.</summary>
    private const int Reach = 90;

    /// <summary>The blocks in which an article says when its news happened: headline, standfirst, first paragraphs.</summary>
    private const int LeadBlocks = 4;

    /// <summary>An older date is history, not news.</summary>
    private const int FirstNews = 1990;

    /// <summary>The words between a length of time and the event that it is counted from.</summary>
    private const int Counted = 24;

    private readonly ILookup<(string Kind, bool Begins), EventDate> _events;

    private Timeline(ImmutableArray<EventDate> events, DaySpan? now, Claim? news)
    {
        Events = events;
        Now = now;
        News = news;
        _events = events.ToLookup(e => (e.Kind, e.Begins));
    }

    /// <summary>The events, in the order of the text.</summary>
    public ImmutableArray<EventDate> Events { get; }

    /// <summary>The day of publication, else the day of the news itself, else null.</summary>
    public DaySpan? Now { get; }

    /// <summary>The claim that says so; null where it is the day of publication.</summary>
    public Claim? News { get; }

    /// <summary>The one event of its sort, or null where there is none or the text dates several.</summary>
    public EventDate? Only(string kind, bool begins)
    {
        // What is still to come is another event.
        var all = _events[(kind, begins)].Where(e => Now is not { } now || e.Days.First <= now.Last).ToArray();
        if (all.Length == 0)
            return null;
        // The same event told twice, once more exactly.
        var best = all.MinBy(e => e.Days.Last.DayNumber - e.Days.First.DayNumber)!;
        return all.All(e => e.Days.Overlaps(best.Days)) ? best : null;
    }

    /// <summary>Reads the events and the day of an article.</summary>
    public static Timeline Of(CheckContext context)
    {
        var events = ImmutableArray.CreateBuilder<EventDate>();
        foreach (var sentence in context.Telling)
            Read(context, sentence, events);
        var published = context.Analysis.Article.Published is { } day ? DaySpan.On(day) : (DaySpan?)null;
        var news = published is null ? NewsDate(context) : null;
        return new Timeline(events.ToImmutable(), published ?? (news is null ? null : DaySpan.Of(news.Date!.Value)), news);
    }

    private static void Read(CheckContext context, int sentence, ImmutableArray<EventDate>.Builder events)
    {
        var dates = context.ClaimsOf(sentence).Where(c => c is { Kind: QuantityKind.Date, Date: not null, Negated: false, Modality: not (Modality.Hypothetical or Modality.Forecast) }).ToArray();
        if (dates.Length == 0)
            return;
        var found = context.CuesOf(sentence).Where(IsEvent).ToArray();
        // "sinh năm" holds "sinh".
        var cues = found.Where(c => !found.Any(o => o.Id == c.Id && o.Span.Length > c.Span.Length && o.Span.Contains(c.Span)) && !IsOtherWord(context, sentence, c)).ToArray();
        foreach (var cue in cues.Where(c => !IsCountedFrom(context, sentence, c)))
        {
            var near = dates
                .Select(d => (Date: d, Gap: Gap(cue, d)))
                .Where(x => x.Gap <= Reach && !cues.Any(other => other != cue && !Overlap(other, cue) && IsBetween(other, cue, x.Date)))
                // A date behind the verb is its own more often than one before it.
                .OrderBy(x => x.Date.Span.Start >= cue.Span.End ? x.Gap : x.Gap * 2)
                .Select(x => x.Date)
                .FirstOrDefault();
            if (near is not null && DaySpan.Of(near.Date!.Value) is { } days)
                events.Add(new EventDate(Kind(cue.Id), cue.Id.StartsWith("begin-", StringComparison.Ordinal), cue, near, days));
        }
    }

    /// <summary>"60 years since the founding", "sau ngày động thổ": the event is counted from, not told.</summary>
    private static bool IsCountedFrom(CheckContext context, int sentence, Cue cue) =>
        context.ClaimsOf(sentence).Any(c => c.Kind == QuantityKind.Duration && cue.Span.Start - c.Span.End is >= 0 and <= Counted
            && !context.Text.AsSpan(c.Span.End, cue.Span.Start - c.Span.End).ContainsAny(",;:."))
        || context.CueBetween(sentence, cue.Span.Start - Counted, cue.Span.Start, "anniversary") is not null;

    /// <summary>"hy sinh năm 1951" is no "sinh năm".</summary>
    private static bool IsOtherWord(CheckContext context, int sentence, Cue cue) =>
        context.CuesOf(sentence).Any(c => c.Id == "event-none" && c.Span.Start < cue.Span.Start && c.Span.End > cue.Span.Start);

    private static bool IsEvent(Cue cue) => cue.Id.StartsWith("begin-", StringComparison.Ordinal) || cue.Id.StartsWith("end-", StringComparison.Ordinal);

    private static string Kind(string id) => id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..];

    private static int Gap(Cue cue, Claim date) => Math.Max(0, Math.Max(date.Span.Start - cue.Span.End, cue.Span.Start - date.Span.End));

    private static bool Overlap(Cue one, Cue other) => one.Span.Start < other.Span.End && other.Span.Start < one.Span.End;

    private static bool IsBetween(Cue cue, Cue from, Claim to) =>
        cue.Span.Start >= Math.Min(from.Span.Start, to.Span.Start) && cue.Span.End <= Math.Max(from.Span.End, to.Span.End);

    /// <summary>Whether words say that a date is still to come.</summary>
    private static bool IsAhead(CheckContext context, Claim date) => context.HasCue(date.Sentence, "plan", "still-to-come");

    /// <summary>The latest full date of the article, where its lead gives it.</summary>
    private static Claim? NewsDate(CheckContext context)
    {
        var dated = context.Prose
            .Where(c => c is { Kind: QuantityKind.Date, Negated: false, Modality: Modality.Actual, Date: { Year: >= FirstNews, Month: not null, Day: not null } })
            .Select(c => (Claim: c, Days: DaySpan.Of(c.Date!.Value)))
            .Where(d => d.Days is not null)
            .ToArray();
        if (dated.Length == 0)
            return null;
        var latest = dated.MaxBy(d => d.Days!.Value.First);
        // A later year speaks of a later day.
        if (context.Prose.Any(c => c is { Kind: QuantityKind.Date, Date: not null, Modality: Modality.Actual } && DaySpan.Of(c.Date.Value) is { } days && days.First > latest.Days!.Value.Last && !IsAhead(context, c)))
            return null;
        return dated.FirstOrDefault(d => d.Claim.Block < LeadBlocks && d.Days!.Value.First == latest.Days!.Value.First).Claim;
    }
}
