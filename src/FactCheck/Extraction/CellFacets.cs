using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>The facets of a table cell: its row and column headers say what prose says in a sentence.</summary>
internal static class CellFacets
{
    /// <summary>Reads the headers of a cell.</summary>
    public static Facets Of(CellPlace place, LanguagePack language)
    {
        string? measure = null;
        string? period = null;
        foreach (var header in place.ColumnHeaders.Concat(place.RowHeaders))
        {
            var tokens = new List<Token>();
            Tokenizer.Cut(header, new TextSpan(0, header.Length), language.Lexicon.Vocabulary, tokens);
            var words = language.Lexicon.Match(header, tokens.ToArray());
            for (var i = 0; i < tokens.Count; i++)
            {
                if (words.Is(i, LexemeKind.MeasureName, out var name))
                    measure ??= name.Sense.Text;
                if (words.Is(i, LexemeKind.PeriodPhrase, out var phrase))
                    period ??= phrase.Sense.Text;
            }
        }

        return new Facets
        {
            Subject = place.RowHeaders.Length > 0 ? place.RowHeaders[^1] : null,
            Measure = measure,
            Scope = place.ColumnHeaders.Length > 0 ? place.ColumnHeaders[^1] : null,
            Period = period is null ? null : new Period(period.Split('|')[0], PeriodGrain.Year),
            Role = Role.Level,
        };
    }
}
