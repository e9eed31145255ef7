using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>The stable id of a finding: its rule and what its claims say, not where they stand.</summary>
internal static class Fingerprint
{
    private const int Digits = 16;

    public static string Of(Rule rule, ImmutableArray<Claim> claims, int occurrence)
    {
        var text = new StringBuilder(rule.Slug);
        foreach (var operand in claims.Select(Operand).Order(StringComparer.Ordinal))
            text.Append('\n').Append(operand);
        if (occurrence > 0)
            text.Append('\n').Append('#').Append(occurrence.ToString(CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }

    private static string Operand(Claim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{claim.Kind} {Plain(claim.Value)} {Plain(claim.Low)} {Plain(claim.High)} {claim.Date} {claim.Unit} {claim.Hedge}");

    /// <summary>Without trailing zeros: 5.20 and 5.2 are the same operand.</summary>
    private static string Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
