using System.Globalization;

namespace FactCheck.Cli;

/// <summary>The day of a run; SOURCE_DATE_EPOCH stands for it where reports of another day are to be made again.</summary>
internal static class Today
{
    public static DateOnly Of(Surroundings surroundings)
    {
        var now = surroundings.Variable("SOURCE_DATE_EPOCH") is { } seconds && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch) && epoch < int.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(epoch)
            : TimeProvider.System.GetUtcNow();
        return DateOnly.FromDateTime(now.UtcDateTime);
    }
}
