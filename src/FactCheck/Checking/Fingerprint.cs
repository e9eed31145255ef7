using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Model;

namespace FactCheck.Checking;

/// <summary>
/// The stable id of a finding: its rule, its article, and the figures that disagree. Lines, order, words, layout of
/// numbers and what is told of them do not count, so that edits elsewhere leave the id alone.
/// </summary>
internal static class Fingerprint
{
    // Whatever changes what goes into an id gets a new version, so that an old id never means two things.
    private const string Version = "fc1-";
    private const int Digits = 16;

    /// <summary>The id.</summary>
    /// <param name="rule">The slug of the rule.</param>
    /// <param name="article">The article's identity, or null.</param>
    /// <param name="claims">The claims that disagree, in any order.</param>
    /// <param name="ordinal">Counts findings of one article that would have the same id, from 1.</param>
    public static string Of(string rule, string? article, ImmutableArray<Claim> claims, int ordinal)
    {
        var content = new StringBuilder();
        Add(content, rule);
        Add(content, article ?? "");
        // A figure that stands twice is one figure: repeating it in the headline changes nothing.
        foreach (var operand in claims.Select(Operand).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Add(content, operand);
        Add(content, ordinal.ToString(CultureInfo.InvariantCulture));
        return Version + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())))[..Digits];
    }

    /// <summary>A part behind its length, so that no two lists of parts read alike.</summary>
    private static void Add(StringBuilder content, string part) =>
        content.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);

    /// <summary>The figure. The noun that is counted is left out: how many words of it are read depends on the words around.</summary>
    private static string Operand(Claim claim) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Plain(claim.Value)} {Plain(claim.Low)} {Plain(claim.High)} {claim.Date} {claim.Weekday} {(claim.Kind == QuantityKind.Count ? "" : claim.Unit)}");

    /// <summary>Without trailing zeros: 5.20 and 5.2 are the same figure.</summary>
    private static string Plain(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";
}
