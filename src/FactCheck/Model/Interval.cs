namespace FactCheck.Model;

/// <summary>
/// A set of numbers between two ends, each closed or open, null where unbounded. Arithmetic is that of
/// XBRL Calculations 1.1 (consistency.md §2): ends combine, openness is inherited. Never empty by construction.
/// </summary>
/// <remarks>
/// Every operation is total and errs on the wide side: an end that <see cref="decimal"/> cannot hold becomes
/// unbounded, and a result that does not come out even is widened by its last digit. So arithmetic alone never
/// makes two intervals disjoint, and nothing throws.
/// </remarks>
/// <param name="Low">The lower end, or null.</param>
/// <param name="High">The upper end, or null; not below <paramref name="Low"/>.</param>
/// <param name="LowOpen">Whether the lower end itself is excluded.</param>
/// <param name="HighOpen">Whether the upper end itself is excluded.</param>
public readonly record struct Interval(decimal? Low, decimal? High, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>Every number.</summary>
    public static Interval Everything => new(null, null);

    /// <summary>Half the distance between the ends, or null where an end is missing.</summary>
    public decimal? HalfWidth => Low is { } low && High is { } high ? BoundedDecimal.Add(high / 2, -low / 2) : null;

    /// <summary>The number in the middle, or null where an end is missing.</summary>
    public decimal? Middle => Low is { } low && High is { } high ? BoundedDecimal.Add(low / 2, high / 2) : null;

    /// <summary>The interval that holds one number.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>value ± halfWidth, closed.</summary>
    public static Interval Around(decimal value, decimal halfWidth) =>
        new(BoundedDecimal.Add(value, -halfWidth), BoundedDecimal.Add(value, halfWidth));

    /// <summary>Everything that a number of one and a number of the other add up to.</summary>
    public static Interval operator +(Interval left, Interval right) => Add(left, right);

    /// <summary>Everything that a number of one less a number of the other comes to.</summary>
    public static Interval operator -(Interval left, Interval right) => Subtract(left, right);

    /// <summary>The numbers with their signs turned.</summary>
    public static Interval operator -(Interval value) => Negate(value);

    /// <summary>Every product of a number of one and a number of the other.</summary>
    public static Interval operator *(Interval left, Interval right) => Multiply(left, right);

    /// <summary>Every quotient; every number where the divisor may be zero.</summary>
    public static Interval operator /(Interval left, Interval right) => Divide(left, right);

    /// <summary>Everything that a number of one and a number of the other add up to.</summary>
    public static Interval Add(Interval left, Interval right) => new(
        Sum(left.Low, right.Low, outwards: -1),
        Sum(left.High, right.High, outwards: 1),
        left.LowOpen || right.LowOpen,
        left.HighOpen || right.HighOpen);

    /// <summary>Everything that a number of one less a number of the other comes to.</summary>
    public static Interval Subtract(Interval left, Interval right) => Add(left, Negate(right));

    /// <summary>The numbers with their signs turned.</summary>
    public static Interval Negate(Interval value) => new(-value.High, -value.Low, value.HighOpen, value.LowOpen);

    /// <summary>Every product of a number of one and a number of the other.</summary>
    public static Interval Multiply(Interval left, Interval right) => Corner.Hull(
    [
        Corner.LowOf(left) * Corner.LowOf(right),
        Corner.LowOf(left) * Corner.HighOf(right),
        Corner.HighOf(left) * Corner.LowOf(right),
        Corner.HighOf(left) * Corner.HighOf(right),
    ]);

    /// <summary>Every quotient; every number where the divisor may be zero.</summary>
    public static Interval Divide(Interval left, Interval right) =>
        right.Contains(0) || right.Low == 0 || right.High == 0
            ? Everything
            : Corner.Hull(
            [
                Corner.LowOf(left) / Corner.LowOf(right),
                Corner.LowOf(left) / Corner.HighOf(right),
                Corner.HighOf(left) / Corner.LowOf(right),
                Corner.HighOf(left) / Corner.HighOf(right),
            ]);

    /// <summary>The numbers times a factor.</summary>
    public Interval Scale(decimal factor)
    {
        var corner = new Corner(factor, factor, Open: false);
        return Corner.Hull([Corner.LowOf(this) * corner, Corner.HighOf(this) * corner]);
    }

    /// <summary>Whether the number lies inside.</summary>
    public bool Contains(decimal value) =>
        (Low is not { } low || value > low || (value == low && !LowOpen))
        && (High is not { } high || value < high || (value == high && !HighOpen));

    /// <summary>
    /// Whether the two have a number in common. Two that only touch do if either of the touching ends is closed:
    /// a printed number may have been rounded from its very edge.
    /// </summary>
    public bool Overlaps(Interval other) => !IsBelow(this, other) && !IsBelow(other, this);

    /// <summary>The numbers in both, or null where there are none.</summary>
    public Interval? Intersect(Interval other)
    {
        if (!Overlaps(other))
            return null;
        var (low, lowOpen) = Inner(Low, LowOpen, other.Low, other.LowOpen, sign: 1);
        var (high, highOpen) = Inner(High, HighOpen, other.High, other.HighOpen, sign: -1);
        // Where they touch in one point, that point is what they share.
        return low is not null && low == high ? new Interval(low, high) : new Interval(low, high, lowOpen, highOpen);
    }

    /// <summary>The distance between two disjoint intervals; 0 where they share a number.</summary>
    public decimal GapTo(Interval other)
    {
        if (Overlaps(other))
            return 0;
        var (lower, upper) = IsBelow(this, other) ? (High!.Value, other.Low!.Value) : (other.High!.Value, Low!.Value);
        return BoundedDecimal.Add(upper, -lower) ?? decimal.MaxValue;
    }

    private static bool IsBelow(Interval one, Interval other) =>
        one.High is { } high && other.Low is { } low && (high < low || (high == low && one.HighOpen && other.LowOpen));

    private static decimal? Sum(decimal? one, decimal? other, int outwards)
    {
        if (one is not { } a || other is not { } b || BoundedDecimal.Add(a, b) is not { } sum)
            return null;
        return sum.Scale == Math.Max(a.Scale, b.Scale) ? sum : BoundedDecimal.Add(sum, outwards * LastDigit(sum));
    }

    /// <summary>One unit in the last digit that is held.</summary>
    private static decimal LastDigit(decimal value) => new(1, 0, 0, isNegative: false, value.Scale);

    /// <summary>The end that lies further inside: the greater of two low ends (sign 1), the lesser of two high ends (sign −1).</summary>
    private static (decimal? End, bool Open) Inner(decimal? one, bool oneOpen, decimal? other, bool otherOpen, int sign)
    {
        if (one is null || other is null)
            return one is null ? (other, otherOpen) : (one, oneOpen);
        return (decimal.Compare(one.Value, other.Value) * sign) switch
        {
            0 => (one, oneOpen || otherOpen),
            > 0 => (one, oneOpen),
            _ => (other, otherOpen),
        };
    }

    /// <summary>
    /// A product or quotient of two ends: an infinity, or a number that lies between <paramref name="Low"/> and
    /// <paramref name="High"/>, which differ by the last digit where it does not come out even.
    /// </summary>
    private readonly record struct Corner(decimal Low, decimal High, bool Open, int Infinity = 0)
    {
        public static Corner LowOf(Interval interval) =>
            interval.Low is { } low ? new(low, low, interval.LowOpen) : new(0, 0, Open: true, Infinity: -1);

        public static Corner HighOf(Interval interval) =>
            interval.High is { } high ? new(high, high, interval.HighOpen) : new(0, 0, Open: true, Infinity: 1);

        public static Corner operator *(Corner left, Corner right)
        {
            // Zero times an infinity: as near to zero as one likes, and zero itself where zero is allowed.
            if (left.IsZero || right.IsZero)
                return new(0, 0, (!left.IsZero || left.Open) && (!right.IsZero || right.Open));
            if (left.Infinity != 0 || right.Infinity != 0 || BoundedDecimal.Multiply(left.Low, right.Low) is not { } product)
                return Infinite(left.Sign * right.Sign);
            return Near(product, product.Scale == left.Low.Scale + right.Low.Scale, left.Open || right.Open);
        }

        public static Corner operator /(Corner dividend, Corner divisor)
        {
            if (dividend.IsZero)
                return dividend;
            if (dividend.Infinity != 0)
                return divisor.Infinity != 0 ? new(0, 0, Open: true) : Infinite(dividend.Sign * divisor.Sign);
            if (divisor.Infinity != 0)
                return new(0, 0, Open: true);
            if (BoundedDecimal.Divide(dividend.Low, divisor.Low) is not { } quotient)
                return Infinite(dividend.Sign * divisor.Sign);
            var even = quotient.Scale + divisor.Low.Scale <= MaxScale && BoundedDecimal.Multiply(quotient, divisor.Low) == dividend.Low;
            return Near(quotient, even, dividend.Open || divisor.Open);
        }

        public static Interval Hull(ReadOnlySpan<Corner> corners)
        {
            Corner? lowest = null, highest = null;
            bool bottomless = false, topless = false;
            foreach (var corner in corners)
            {
                bottomless |= corner.Infinity < 0;
                topless |= corner.Infinity > 0;
                if (corner.Infinity != 0)
                    continue;
                if (lowest is not { } low || corner.Low < low.Low || (corner.Low == low.Low && !corner.Open))
                    lowest = corner;
                if (highest is not { } high || corner.High > high.High || (corner.High == high.High && !corner.Open))
                    highest = corner;
            }
            return new Interval(
                bottomless ? null : lowest?.Low,
                topless ? null : highest?.High,
                !bottomless && lowest is { Open: true },
                !topless && highest is { Open: true });
        }

        /// <summary>The most decimal places that a decimal holds.</summary>
        private const int MaxScale = 28;

        private bool IsZero => Infinity == 0 && Low == 0;

        private int Sign => Infinity != 0 ? Infinity : Math.Sign(Low);

        private static Corner Infinite(int sign) => new(0, 0, Open: true, sign);

        private static Corner Near(decimal value, bool even, bool open)
        {
            if (even)
                return new(value, value, open);
            var slack = LastDigit(value);
            var low = BoundedDecimal.Add(value, -slack);
            var high = BoundedDecimal.Add(value, slack);
            return low is { } l && high is { } h ? new(l, h, open) : Infinite(Math.Sign(value));
        }
    }
}
