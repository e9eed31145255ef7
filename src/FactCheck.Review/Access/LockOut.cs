namespace FactCheck.Review.Access;

/// <summary>How long wrong passwords shut a person out: not for the first few, then twice as long each time.</summary>
internal static class LockOut
{
    private const int Free = 4;
    private const int LongestMinutes = 60;

    /// <summary>The time after so many wrong passwords in a row.</summary>
    public static TimeSpan After(int failures) =>
        failures <= Free ? TimeSpan.Zero : TimeSpan.FromMinutes(Math.Min(LongestMinutes, Math.Pow(2, Math.Min(failures - Free - 1, 10))));
}
