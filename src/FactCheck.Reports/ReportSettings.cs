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
}
