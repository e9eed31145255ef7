using System.Security.Cryptography;
using System.Text;
using FactCheck.Model;
using FactCheck.Reports;

namespace FactCheck.Pipeline.Baselines;

/// <summary>Short fingerprints of articles and of what checks them.</summary>
internal static class ContentStamp
{
    private const int Digits = 16;

    /// <summary>Of an article's bytes.</summary>
    public static string OfBytes(Article article) => article.Sha256.Length > Digits ? article.Sha256[..Digits] : article.Sha256;

    /// <summary>Of what a reader sees of an article: another template of the site leaves it alone.</summary>
    public static string OfText(Article article) => article.WithheldTextSha256 is { } known ? known[..Digits] : Of(article.Text);

    /// <summary>Of the program and its rules.</summary>
    public static string OfChecker(ToolIdentity tool) => Of($"{tool.Version}\n{tool.RulesHash}");

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];
}
