using FactCheck.Checking.Time;
using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>Two times of day and how long the text says that lay between them (R22): "left at 10pm and docked at 6.20am, a crossing of eight hours and 20 minutes".</summary>
internal static class SpanOfHours
{
    private const string Minute = "min";

    /// <summary>The letters between a length and the word that makes it the length of what was told.</summary>
    private const int Before = 20;
    private const int Behind = 3;

    /// <summary>A length that is so many times another is a pause, or a frequency.</summary>
    private const decimal Factor = 2;

    private const int MinutesOfHour = 60;
    private const int MostDays = 30;
    private const decimal HalfHour = 30;

    /// <summary>The relations of an article: a sentence with two times and one length.</summary>
    public static IEnumerable<Relation> Relations(CheckContext context, Rule rule) =>
        from length in context.Prose
        where length is { Kind: QuantityKind.Duration, Value: > 0, Negated: false, PerUnit: null } && !context.Units.Conversions(length.Unit, Minute).IsEmpty && IsBound(context, length)
        where context.ClaimsOf(length.Sentence).Count(static c => c.Kind == QuantityKind.Duration) == 1
        let times = ClockTime.Of(context, length.Sentence)
        where times.Length == 2 && (times[1].Span.End <= length.Span.Start || times[0].Span.Start >= length.Span.End || times[0].Span.End <= length.Span.Start)
        let relation = Build(context, rule, length, times[0], times[1])
        where relation is not null
        select relation;

    private static bool IsBound(CheckContext context, Claim length) =>
        context.CueBefore(length, Before, "clock-length") is not null || context.CueBehind(length, Behind, "clock-length-behind") is not null;

    private static FixedRelation? Build(CheckContext context, Rule rule, Claim length, ClockTime from, ClockTime to)
    {
        var unit = Alike.Conversion(context, length.Unit, Minute).Factor;
        if (ClaimInterval.Of(length) is not { } printed || length.Value is not { } value)
            return null;
        var said = value * unit;
        // "… tới 7h sáng hôm sau, tổng cộng 26 giờ": days may pass between.
        var days = (int)Math.Min(said / ClockTime.Day, MostDays) + 1;
        var passed = from.To(to).SelectMany(p => Enumerable.Range(0, days + 1).Select(d => p + (d * ClockTime.Day))).MinBy(p => Math.Abs(p - said));
        if (passed == 0 || said > passed * Factor || passed > said * Factor || MayCrossZones(context, length.Sentence, said - passed))
            return null;
        var (first, second) = (Quote(context, from), Quote(context, to));
        var hours = FormattableString.Invariant($"{passed / MinutesOfHour} h") + (passed % MinutesOfHour == 0 ? "" : FormattableString.Invariant($" {passed % MinutesOfHour} min"));
        return new FixedRelation
        {
            Rule = rule,
            Claims = [length],
            Confidence = (double)rule["beside"] * ClaimRow.Confidence(length),
            Verdict = new Verdict(printed.Scale(unit).Overlaps(Interval.Point(passed)) ? Outcome.Holds : Outcome.Broken, Interval.Point(passed / unit), ClaimInterval.Of(length), Severity.Error),
            Arithmetic = _ => $"{first} – {second} = {hours}",
            Facts = _ => [new("dates", $"{first} – {second}"), new("passed", hours)],
        };
    }

    /// <summary>Clocks elsewhere are off by whole or half hours.</summary>
    private static bool MayCrossZones(CheckContext context, int sentence, decimal off) => off != 0 && off % HalfHour == 0 && context.HasCue(sentence, "zone-crossing");

    private static string Quote(CheckContext context, ClockTime time) => context.Text.AsSpan(time.Span.Start, time.Span.Length).ToString();
}
