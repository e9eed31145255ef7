namespace FactCheck.Model;

/// <summary>Decimal arithmetic whose failure is a value: null where a result is too large to be held.</summary>
internal static class BoundedDecimal
{
    /// <summary>Figures of an article that are smaller may be added, and multiplied by small numbers, without a look at each result.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000m;

    public static decimal? Add(decimal left, decimal right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static decimal? Multiply(decimal left, decimal right)
    {
        try
        {
            return left * right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static decimal? Divide(decimal dividend, decimal divisor)
    {
        if (divisor == 0)
            return null;
        try
        {
            return dividend / divisor;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
