using FactCheck.Model;

namespace FactCheck.Checking.Kinds;

/// <summary>
/// A number of places beside a total, and the parts that make the total: "1.02 million people in five districts. … 640,000 … 140,000
/// and 130,000; … 70,000 … 40,000" (R24). Parts that make the total exactly are all there are.
/// </summary>
internal static class CountOfParts
{
    /// <summary>The letters between the total and the number.</summary>
    private const int Beside = 40;

    /// <summary>Fewer parts make a total by chance, and more are a table.</summary>
    private const int Least = 3;
    private const int Most = 12;

    /// <summary>So rough a total is made by too many runs, if they are short.</summary>
    private const int Digits = 2;
    private const int Fine = 3;

    /// <summary>How many parts a claim's total has, or null.</summary>
    public static int? Of(CheckContext context, Claim number)
    {
        if (!context.Passage.IsShort || number is not { Unit.Length: > 0, Value: >= Least - 1 and <= Most } || !context.Passage.Around(number, 0, 0).Any())
            return null;
        foreach (var total in context.Passage.Around(number, 0, 0))
            if (IsTotal(context, total, number) && Parts(context, total, number) is { } parts)
                return parts;
        return null;
    }

    /// <summary>"1.02 million people in five districts", "bốn công trình, tổng vốn 2.700 tỷ đồng".</summary>
    private static bool IsTotal(CheckContext context, Claim total, Claim number)
    {
        if (total.Kind is not (QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure) || !Sum.CanAdd(total) || total.Hedge is not (Hedge.Exact or Hedge.Approx) || total.Role is not (Role.Level or Role.ChangeTo) || DigitsOf(total) < Digits)
            return false;
        return total.Span.End <= number.Span.Start
            ? number.Span.Start - total.Span.End <= Beside && context.CueBefore(number, Beside / 4, "across-places") is not null
            : total.Span.Start - number.Span.End <= Beside && context.CueBefore(total, Beside / 2, "total", "sum-up-noun", "sum-up") is not null;
    }

    private static int DigitsOf(Claim claim) => claim.Value is > 0 and var value ? value.ToString(System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length : 0;

    /// <summary>The number of neighbours of one sort that make the total to the last digit, if one run of them does.</summary>
    private static int? Parts(CheckContext context, Claim total, Claim number)
    {
        foreach (var block in context.Passage.Like(total).Where(c => c.Sentence > total.Sentence && IsPart(context, total, c)).GroupBy(static c => c.Block))
        {
            Claim[] parts = [.. block];
            var least = DigitsOf(total) >= Fine ? Least : Least + 1;
            for (var first = 0; first + least <= parts.Length; first++)
                for (var length = least; length <= Math.Min(Most, parts.Length - first); length++)
                    if (parts.AsSpan(first, length) is var run && Makes(run, total) && Math.Abs(length - number.Value!.Value) <= 2)
                        return length;
        }

        return null;
    }

    private static bool IsPart(CheckContext context, Claim total, Claim part) =>
        Sum.CanAdd(part) && part.Value < total.Value && part is { Hedge: Hedge.Exact, Role: Role.Level or Role.ChangeTo or Role.Share, Modality: Modality.Actual or Modality.Target or Modality.Forecast } && part.Unit == total.Unit | part.Kind == QuantityKind.Count && Alike.Are(context, total, part);

    private static bool Makes(ReadOnlySpan<Claim> parts, Claim total)
    {
        decimal sum = 0;
        foreach (var part in parts)
            sum += part.Value!.Value;
        return sum == total.Value;
    }
}
