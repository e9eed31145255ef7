using FactCheck.Languages;
using FactCheck.Model;

namespace FactCheck.Extraction;

/// <summary>Reads the quantities of running text, sentence by sentence, from left to right; one pass.</summary>
internal sealed class MentionScanner
{
    /// <summary>More numbers in one sentence than any prose has: a flattened table or an attack; read, but never paired.</summary>
    private readonly DocumentTokens _document;
    private readonly NonClaimReader _nonClaims;
    private readonly DateReader _dates;
    private readonly FractionReader _fractions;
    private readonly RankReader _ranks;
    private readonly QuantityReader _quantities;
    private readonly RangeReader _ranges;
    private readonly HedgeReader _hedges;

    public MentionScanner(DocumentTokens document, NumberStyle style)
    {
        _document = document;
        _nonClaims = new NonClaimReader(document, style);
        _dates = new DateReader(document);
        _fractions = new FractionReader(document, style);
        _ranks = new RankReader(document, style);
        _quantities = new QuantityReader(document, style);
        _ranges = new RangeReader(document, _quantities, _dates);
        _hedges = new HedgeReader(document);
    }

    /// <summary>Reads one sentence.</summary>
    /// <param name="sentence">Its tokens.</param>
    /// <param name="mentions">Receives the quantities.</param>
    /// <param name="ignored">Receives what claims nothing.</param>
    public void Scan(TextSpan sentence, List<Mention> mentions, List<IgnoredNumber> ignored)
    {
        var i = sentence.Start;
        while (i < sentence.End)
        {
            if (!MayBegin(i))
            {
                i++;
                continue;
            }

            if (TryMention(i, sentence, out var mention, out var reason, out var behind))
            {
                mentions.Add(mention!);
                i = Math.Max(behind, i + 1);
            }
            else if (reason is not null)
            {
                ignored.Add(new IgnoredNumber(_document.SpanOf(i, behind), reason));
                i = Math.Max(behind, i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>Most words begin nothing: a look at the lexicon spares the readers.</summary>
    private bool MayBegin(int i) => _document.Tokens[i].Kind == TokenKind.Number || _document.Lexemes.At(i).Length > 0 || _document.Tokens[i].Kind switch
    {
        TokenKind.Word => IsWeb(i),
        TokenKind.Symbol => _document.IsAnySymbol(i, _document.Tokens.Length, "-−+.") && _document.IsNumber(i + 1, _document.Tokens.Length) && _document.Tokens[i + 1].Glued,
        _ => false,
    };

    private bool IsWeb(int i) => i + 1 < _document.Tokens.Length && _document.IsAnySymbol(i + 1, _document.Tokens.Length, ":@") && _document.Tokens[i + 1].Glued;

    private bool TryMention(int i, TextSpan sentence, out Mention? mention, out string? reason, out int behind)
    {
        reason = null;
        mention = null;
        var end = sentence.End;
        if (_nonClaims.TryUnmistakable(i, end, out behind, out var plain))
        {
            reason = plain;
            return false;
        }

        if (_fractions.TryCued(i, end, out var found))
        {
            mention = _hedges.Bind(found, end);
            behind = found.End;
            return true;
        }

        if (_dates.TryRead(i, end, out found))
        {
            (mention, behind) = (found, found.End);
            return true;
        }

        if (_fractions.TryRead(i, end, out found))
        {
            mention = _hedges.Bind(found, end);
            behind = found.End;
            return true;
        }

        if (_nonClaims.TryRead(i, end, sentence.Start, out behind, out var why))
        {
            reason = why;
            return false;
        }

        if (_ranks.TryRead(i, end, out found))
        {
            (mention, behind) = (found, found.End);
            return true;
        }

        if (!_quantities.TryRead(i, end, out found))
            return false;
        mention = _hedges.Bind(_ranges.Join(found, sentence.Start, end), end);
        behind = mention.End;
        return true;
    }
}
