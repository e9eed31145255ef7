namespace FactCheck.Reports.Terminal;

/// <summary>A stretch of text in one ink.</summary>
internal readonly record struct Inked(string Text, Ink Ink = Ink.Plain)
{
    public static implicit operator Inked(string text) => new(text);
}
