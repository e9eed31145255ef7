using System.Collections.Immutable;
using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Collects the cues of a document for the rules.</summary>
internal static class CueFinder
{
    /// <summary>Every cue, in the order of the text.</summary>
    public static ImmutableArray<Cue> Find(DocumentTokens document)
    {
        var cues = ImmutableArray.CreateBuilder<Cue>(document.Lexemes.Count);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var sentence = document.Sentences[s];
            for (var i = sentence.Start; i < sentence.End; i++)
                foreach (ref readonly var lexeme in document.Lexemes.At(i))
                    if (lexeme.Sense is { Kind: LexemeKind.Cue, Text: { } id } && lexeme.End <= sentence.End)
                        cues.Add(new Cue(id, document.SpanOf(i, lexeme.End), s));
        }

        return cues.ToImmutable();
    }
}
