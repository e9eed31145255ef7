using System.Globalization;
using FactCheck.Review.Pages;
using FactCheck.Store.Decisions;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Review.Routes;

/// <summary>What a page says that a form led to: the address names the findings that were decided and how, "did=reject&amp;on=12.3".</summary>
internal static class Notices
{
    private const int MostKeys = 200;

    /// <summary>The part of an address that says what was done.</summary>
    public static string Write(DecisionKind kind, IEnumerable<(long Finding, int Version)> done, int late = 0)
    {
        var keys = string.Join('-', done.Take(MostKeys).Select(static d => FormattableString.Invariant($"{d.Finding}.{d.Version}")));
        return FormattableString.Invariant($"did={DecisionKinds.Write(kind)}&on={keys}{(late > 0 ? $"&late={late}" : "")}");
    }

    public static Notice? Of(HttpContext http, Desk desk)
    {
        if (DecisionKinds.Find(http.Request.Query["did"]) is not { } kind)
            return null;
        var keys = http.Request.Query["on"].ToString().Split('-', StringSplitOptions.RemoveEmptyEntries).Where(IsKey).ToArray();
        var late = int.TryParse(http.Request.Query["late"], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var text = PageContext.Of(http, desk).Text;
        var words = text.Count("did." + DecisionKinds.Write(kind), keys.Length);
        return new Notice(late > 0 ? $"{words} {text.Count("did.late", late)}" : words, kind == DecisionKind.Undo ? [] : keys);
    }

    /// <summary>Key and version of a finding; null where the text is none.</summary>
    public static (long Finding, int Version)? Key(string text) =>
        text.Split('.') is [var finding, var version]
        && long.TryParse(finding, NumberStyles.None, CultureInfo.InvariantCulture, out var f) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v)
            ? (f, v)
            : null;

    private static bool IsKey(string text) => Key(text) is not null;
}
