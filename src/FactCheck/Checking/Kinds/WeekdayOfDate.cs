using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>A date and its day of the week (R21).</summary>
internal sealed class WeekdayOfDate : IRuleKind
{
    /// <summary>The days from the publication within which a date is of that time, and beyond which it is of none.</summary>
    private const int Season = 100;
    private const int Far = 300;

    public string Name => "weekday";

    /// <summary>full: the confidence where the year is printed; assumed: where it is the year of publication, or of all other dates.</summary>
    public ImmutableArray<string> Parameters => ["full", "assumed"];

    public IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from claim in context.Prose
        where claim is { Kind: QuantityKind.Date, Date: not null, Negated: false } && !context.HasCue(claim.Sentence, "lunar")
        let relation = Weekday(context, claim, rule)
        where relation is not null
        select relation;

    private static FixedRelation? Weekday(CheckContext context, Claim claim, Rule rule)
    {
        if (claim.Weekday is not { } printed || claim.Date!.Value is not { Month: not null, Day: not null } date)
            return null;
        var days = Years(context, date).SelectMany(year => Readings(date with { Year = year }, claim.Quote, context.Analysis.Language == "vi")).Select(static d => d.DayOfWeek).ToArray();
        if (days.Length == 0)
            return null;
        var confidence = (double)rule[date.Year is null ? "assumed" : "full"];
        var holds = days.Contains(printed);
        return new FixedRelation
        {
            Rule = rule,
            Claims = [claim],
            Confidence = confidence * ClaimRow.Confidence(claim),
            Verdict = new Verdict(holds ? Outcome.Holds : Outcome.Broken, null, null, Severity.Error),
            Arithmetic = format => $"{claim.Quote}: {format.Weekday(days[0])}{(holds ? "" : $" ≠ {format.Weekday(printed)}")}",
            Facts = format => [new("weekday", format.Weekday(days[0])), new("printed", format.Weekday(printed))],
        };
    }

    /// <summary>
    /// The years that a date may be of: its own; else the one that brings it nearest to the publication, and where that is far off
    /// ("11 August" in January) any of the neighbours; else the only year of the article.
    /// </summary>
    private static IEnumerable<int?> Years(CheckContext context, PartialDate date)
    {
        if (date.Year is not null)
            return [date.Year];
        if (context.Analysis.Article.Published is not { } published)
            return [OnlyYear(context, d => Math.Abs(d.Month!.Value - date.Month!.Value) <= 1)];
        var today = published;
        var near = Enumerable.Range(published.Year - 1, 3)
            .Select(y => (Year: y, Day: (date with { Year = y }).ToDate()))
            .Where(static y => y.Day is not null)
            .Select(y => (y.Year, Off: Math.Abs(y.Day!.Value.DayNumber - today.DayNumber)))
            .OrderBy(static y => y.Off)
            .ToArray();
        return near.Length == 0 ? [published.Year] : near.Where((y, i) => i == 0 || near[0].Off > Season && y.Off <= Far).Select(static y => (int?)y.Year);
    }

    /// <summary>The year of all such days that the article dates in full, where there is but one.</summary>
    private static int? OnlyYear(CheckContext context, Func<PartialDate, bool> such) =>
        context.Prose.Select(c => c.Date).OfType<PartialDate>().Where(d => d is { Year: not null, Month: not null, Day: not null } && such(d)).Select(d => d.Year).Distinct().Take(2).ToArray() is [var only] ? only : null;

    /// <summary>The days that a date may mean: 6/12/2024 is one of two, for in English day and month stand in either order; in Vietnamese the day is first.</summary>
    private static IEnumerable<DateOnly> Readings(PartialDate date, string quote, bool dayFirst)
    {
        if (date.ToDate() is { } day)
            yield return day;
        var isNumeric = quote.Length > 0 && quote.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '.' or ' ');
        if (!dayFirst && isNumeric && date is { Day: <= 12 } && (date with { Month = date.Day, Day = date.Month }).ToDate() is { } swapped)
            yield return swapped;
    }
}
