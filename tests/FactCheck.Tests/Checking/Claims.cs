using FactCheck.Model;

namespace FactCheck.Tests.Checking;

/// <summary>Claims for tests, without an article around them.</summary>
internal static class Claims
{
    public static Claim Money(decimal value, decimal looseUlp, string unit = "USD", decimal? ulp = null) =>
        Of(QuantityKind.Money, value, ulp ?? looseUlp, looseUlp, unit);

    public static Claim Percent(decimal value, decimal ulp, decimal? looseUlp = null) =>
        Of(QuantityKind.Percent, value, ulp, looseUlp ?? ulp, "%");

    public static Claim Count(decimal value, string noun = "") => Of(QuantityKind.Count, value, 0, 0, noun);

    public static Claim Of(QuantityKind kind, decimal? value, decimal ulp, decimal looseUlp, string unit) => new()
    {
        Id = "c1",
        Span = new TextSpan(0, 1),
        Quote = "1",
        Block = 0,
        Sentence = 0,
        Kind = kind,
        Value = value,
        Ulp = ulp,
        LooseUlp = looseUlp,
        Unit = unit,
    };
}
