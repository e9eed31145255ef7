using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Caching;

/// <summary>Everything that a result depends on, as one hash: whatever changes, the old result is simply not found.</summary>
internal static class CacheKey
{
    /// <summary>The build of every assembly that takes part: a program that was changed without a new version finds nothing old.</summary>
    private static readonly string Program = string.Join(
        '\n',
        ((Type[])[typeof(FactChecker), typeof(Ingestion.ArticleIngestion), typeof(CacheKey)]).Select(static t => t.Module.ModuleVersionId.ToString("n", CultureInfo.InvariantCulture)));

    public static string Of(string input, string identity, ToolIdentity tool, string? language, DateOnly? asOf, bool keepsText)
    {
        var parts = string.Join(
            '\n', Program, tool.Version, tool.RulesHash, language, asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), input, identity, keepsText ? "" : "no text");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)));
    }
}
