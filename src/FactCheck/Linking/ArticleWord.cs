namespace FactCheck.Linking;

/// <summary>A word of an article, one object whatever its case, and in how many sentences it stands.</summary>
/// <param name="text">The word in small letters.</param>
internal sealed class ArticleWord(string text)
{
    /// <summary>Words are one from so many equal letters on: "industrial", "industries".</summary>
    private const int StemLetters = 6;

    private string? _stem;
    private int _sentences;
    private int _last = -1;

    /// <summary>The word in small letters.</summary>
    public string Text { get; } = text;

    /// <summary>What its other forms begin with, too.</summary>
    public string Stem => _stem ??= Text.Length > StemLetters ? Text[..StemLetters] : Text;

    /// <summary>The sentences with the word; a piece that a figure cuts off counts as a word of one.</summary>
    public int Sentences => Math.Max(1, _sentences);

    /// <summary>Notes a sentence with the word; sentences come in their order.</summary>
    public void StandsIn(int sentence)
    {
        if (_last == sentence)
            return;
        _last = sentence;
        _sentences++;
    }
}
