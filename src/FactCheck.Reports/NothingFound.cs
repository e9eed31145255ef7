using FactCheck.Model;

namespace FactCheck.Reports;

/// <summary>What to say of an article without findings. Never that it is right: only what was looked at, and that nothing was seen.</summary>
internal static class NothingFound
{
    public static string Of(DocumentReport document, InterfaceText texts)
    {
        var tested = document.Checks.Count(static c => c.Outcome != Outcome.Untestable);
        if (document.Claims.IsEmpty)
            return texts["nothing.noClaims"];
        return tested == 0 ? texts["nothing.noChecks"] : texts.Count("nothing", tested);
    }
}
