using System.Text.Json;

namespace FactCheck.Reports.Json;

/// <summary>Writes decimals as numbers without the zeros that their scale would print: 5.20 is 5.2, and a value is never a double.</summary>
internal static class JsonDecimal
{
    /// <summary>One, with every decimal place there is: dividing by it leaves the value and drops the trailing zeros.</summary>
    private const decimal LongOne = 1.0000000000000000000000000000m;

    public static void WriteDecimal(this Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number / LongOne);
        else
            json.WriteNull(name);
    }

    /// <summary>A confidence, with four places: more would be noise.</summary>
    public static void WriteConfidence(this Utf8JsonWriter json, string name, double value) =>
        json.WriteDecimal(name, double.IsFinite(value) ? decimal.Round((decimal)Math.Clamp(value, 0, 1), 4) : 0);
}
