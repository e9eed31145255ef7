using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Resolves [[claims]] and {{words||other words}} of a body for one of its twins.</summary>
internal sealed class TwinRenderer
{
    private static readonly FrozenSet<string> Hedges =
        FrozenSet.Create(StringComparer.Ordinal, "exact", "approx", "more", "less", "atleast", "atmost", "range");

    private readonly bool _flawed;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Placed<GoldClaim>>.Builder _claims = ImmutableArray.CreateBuilder<Placed<GoldClaim>>();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    private TwinRenderer(bool flawed) => _flawed = flawed;

    /// <exception cref="LabelFormatException">The markup is broken.</exception>
    public static RenderedBody Render(LabelSource source, bool flawed)
    {
        var renderer = new TwinRenderer(flawed);
        renderer.Append(source.Body, source.BodyOffset);
        return new RenderedBody(renderer._text.ToString(), renderer._claims.ToImmutable());
    }

    private void Append(string body, int offset)
    {
        for (var at = 0; at < body.Length;)
        {
            var next = body.AsSpan(at).IndexOfAny("[{]}");
            if (next < 0)
                next = body.Length - at;
            _text.Append(body, at, next);
            at += next;
            if (at >= body.Length)
                return;
            at = body.AsSpan(at) switch
            {
                ['[', '[', ..] => AppendClaim(body, at, offset),
                ['{', '{', ..] => AppendWords(body, at, offset),
                [']', ']', ..] or ['}', '}', ..] => throw new LabelFormatException(offset + at, $"'{body[at..(at + 2)]}' closes nothing"),
                _ => AppendCharacter(body, at),
            };
        }
    }

    private int AppendCharacter(string body, int at)
    {
        _text.Append(body[at]);
        return at + 1;
    }

    private int AppendWords(string body, int at, int offset)
    {
        var bar = body.IndexOf("||", at, StringComparison.Ordinal);
        var end = bar < 0 ? -1 : body.IndexOf("}}", bar, StringComparison.Ordinal);
        if (end < 0)
            throw new LabelFormatException(offset + at, "words that differ read '{{flawed words||clean words}}'");
        var (from, to) = _flawed ? (at + 2, bar) : (bar + 2, end);
        Append(body[from..to], offset + from);
        return end + 2;
    }

    private int AppendClaim(string body, int at, int offset)
    {
        var end = body.IndexOf("]]", at, StringComparison.Ordinal);
        if (end < 0)
            throw new LabelFormatException(offset + at, "the claim is not closed; add ']]'");
        var claim = ReadClaim(body[(at + 2)..end], offset + at);
        if (!_ids.Add(claim.Id))
            throw new LabelFormatException(offset + at, $"a second claim is called '{claim.Id}'; give it another name");
        _claims.Add(new(claim with { Start = _text.Length, End = _text.Length + claim.Quote.Length }, offset + at));
        _text.Append(claim.Quote);
        return end + 2;
    }

    private GoldClaim ReadClaim(string slot, int offset)
    {
        var twins = slot.Split("||");
        var fields = twins[0].Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length != 5 || twins.Length > 2)
            throw new LabelFormatException(offset, "a claim reads '[[ID|SURFACE|VALUE|UNIT|HEDGE]]', with '||SURFACE|VALUE|UNIT|HEDGE' for the clean twin where it differs");
        var clean = twins.Length == 2 ? twins[1].Split('|', StringSplitOptions.TrimEntries) : fields[1..];
        if (clean.Length != 4)
            throw new LabelFormatException(offset, $"the clean twin's version of '{fields[0]}' reads 'SURFACE|VALUE|UNIT|HEDGE'");
        return Claim(fields[0], _flawed ? fields[1..] : clean, offset);
    }

    private static GoldClaim Claim(string id, string[] fields, int offset)
    {
        var (surface, value, unit, hedge) = (fields[0], fields[1], fields[2], fields[3]);
        if (id.Length == 0 || id.Contains(' ', StringComparison.Ordinal) || surface.Length == 0 || unit.Length == 0)
            throw new LabelFormatException(offset, "a claim needs an id without spaces, a surface and a unit");
        if (!Hedges.Contains(hedge))
            throw new LabelFormatException(offset, $"no hedge is called '{hedge}'; there are {string.Join(", ", Hedges.Order(StringComparer.Ordinal))}");
        var claim = new GoldClaim { Id = id, Quote = surface, Start = 0, End = 0, Unit = unit, Hedge = hedge };
        if (unit == "date")
            return claim with { Date = Date(value, offset) };
        if (value.Split("..") is [var low, var high])
            return claim with { Low = Number(low, offset), High = Number(high, offset) };
        return claim with { Value = Number(value, offset) };
    }

    private static double Number(string text, int offset) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new LabelFormatException(offset, $"'{text}' is no value; write a plain number in base units (254e6), or LO..HI for a range");

    private static string Date(string text, int offset)
    {
        var probe = text.StartsWith("--", StringComparison.Ordinal) ? "2000-" + text[2..] : text;
        return DateOnly.TryParseExact(probe, ["yyyy", "yyyy-MM", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || IsPrintedDate(probe)
            ? text
            : throw new LabelFormatException(offset, $"'{text}' is no date; write 2017, 2017-03, 2017-03-21 or --03-21");
    }

    // "31 April" is labelled as it is printed: that it cannot be is the rule's to say.
    private static bool IsPrintedDate(string text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-'
        && int.TryParse(text.Remove(7, 1).Remove(4, 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
