using FactCheck.Reports.Rules;

namespace FactCheck.Reports;

/// <summary>What a writer knows beside the documents.</summary>
/// <param name="Tool">Who writes.</param>
/// <param name="Language">The language of the interface, see <see cref="InterfaceText.Languages"/>; findings speak the article's.</param>
/// <param name="Width">The columns that a line of text may take.</param>
/// <param name="Color">Whether escape sequences may be written.</param>
public sealed record ReportSettings(ToolIdentity Tool, string Language = "en", int Width = ReportSettings.DefaultWidth, bool Color = false)
{
    /// <summary>The width where nobody says.</summary>
    public const int DefaultWidth = 100;

    /// <summary>Whether a person asked for everything: arithmetic, evidence, what held, articles without findings.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether the article's words may stand in the report; where not, figures and places do.</summary>
    public bool ShowsText { get; init; } = true;

    /// <summary>The rules of the run, for formats that list them.</summary>
    public RuleCatalogue Rules { get; init; } = RuleCatalogue.Empty;
}
