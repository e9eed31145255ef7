using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>An article cut into tokens, with the phrases of its language pack and its sentences.</summary>
internal sealed class DocumentTokens
{
    private DocumentTokens(Article article, LanguagePack language, Token[] tokens, LexemeMap lexemes, int[] blockStarts, List<TextSpan> sentences)
    {
        Article = article;
        Language = language;
        Tokens = tokens;
        Lexemes = lexemes;
        BlockStarts = blockStarts;
        Sentences = sentences;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>Its language pack.</summary>
    public LanguagePack Language { get; }

    /// <summary>Its text.</summary>
    public string Text => Article.Text;

    /// <summary>All tokens in the order of the text.</summary>
    public Token[] Tokens { get; }

    /// <summary>The phrases found.</summary>
    public LexemeMap Lexemes { get; }

    /// <summary>For every block its first token; one more entry behind the last.</summary>
    public int[] BlockStarts { get; }

    /// <summary>The sentences as stretches of token numbers.</summary>
    public List<TextSpan> Sentences { get; }

    /// <summary>Tokenises an article and finds its phrases and sentences.</summary>
    public static DocumentTokens Cut(Article article, LanguagePack language)
    {
        var tokens = new List<Token>(article.Text.Length / 4);
        var blockStarts = new int[article.Blocks.Length + 1];
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            blockStarts[b] = tokens.Count;
            Tokenizer.Cut(article.Text, article.Blocks[b].Span, language.Lexicon.Vocabulary, tokens);
        }

        blockStarts[^1] = tokens.Count;
        var array = tokens.ToArray();
        var sentences = SentenceSplitter.Split(article.Text, array, language);
        return new DocumentTokens(article, language, array, language.Lexicon.Match(article.Text, array), blockStarts, sentences);
    }

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> WordAt(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Whether a token exists inside the given end and is this one symbol.</summary>
    public bool IsSymbol(int token, int end, char symbol) =>
        token >= 0 && token < Math.Min(end, Tokens.Length) && Tokens[token].Kind == TokenKind.Symbol && Text[Tokens[token].Start] == symbol;

    /// <summary>Whether a token exists inside the given end and is a number.</summary>
    public bool IsNumber(int token, int end) => token >= 0 && token < Math.Min(end, Tokens.Length) && Tokens[token].Kind == TokenKind.Number;

    /// <summary>Whether a token exists inside the given end, is a symbol, and is one of these.</summary>
    public bool IsAnySymbol(int token, int end, ReadOnlySpan<char> symbols) =>
        token >= 0 && token < Math.Min(end, Tokens.Length) && Tokens[token].Kind == TokenKind.Symbol && symbols.Contains(Text[Tokens[token].Start]);

    /// <summary>Whether a stretch of tokens is all that its block says: a phrase, a cell.</summary>
    public bool IsBlock(int start, int behind) => start < Tokens.Length && (Tokens[start].Flags & TokenFlags.BlockStart) != 0
        && (behind >= Tokens.Length || (Tokens[behind].Flags & TokenFlags.BlockStart) != 0);

    /// <summary>The place in the text of a stretch of tokens.</summary>
    public TextSpan SpanOf(int start, int end) => new(Tokens[start].Start, Tokens[end - 1].End);
}
