namespace FactCheck.Store.Exchange;

/// <summary>
/// One line of an exchange: a decision, a comment, or something that was missed, with all that another store needs to
/// take it in. Flat, so that it is a row of a table as well.
/// </summary>
public sealed record ExchangeEntry
{
    /// <summary>The value of <see cref="Entry"/> for a decision.</summary>
    public const string Decision = "decision";

    /// <summary>The value of <see cref="Entry"/> for a comment.</summary>
    public const string Comment = "comment";

    /// <summary>The value of <see cref="Entry"/> for what FactCheck missed.</summary>
    public const string Missed = "missed";

    /// <summary>"decision", "comment" or "missed".</summary>
    public required string Entry { get; init; }

    /// <summary>The number of the line among the decisions, from 1; 0 for others.</summary>
    public int N { get; init; }

    /// <summary>The article's identity.</summary>
    public required string Article { get; init; }

    /// <summary>The path or URL of the article.</summary>
    public string Source { get; init; } = "";

    public string Site { get; init; } = "";

    public string Title { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>The day of publication, yyyy-MM-dd, or null.</summary>
    public string? Published { get; init; }

    /// <summary>"fc1-…"; null for what was missed.</summary>
    public string? Finding { get; init; }

    public string? Rule { get; init; }

    public string? Family { get; init; }

    /// <summary>"note", "warning" or "error".</summary>
    public string? Severity { get; init; }

    public double? Confidence { get; init; }

    public long? Worth { get; init; }

    public string? Message { get; init; }

    /// <summary>The exact words of the finding's claims, as a JSON list.</summary>
    public string? Anchors { get; init; }

    /// <summary>accept, correct, reject, ask, undo.</summary>
    public string? Kind { get; init; }

    /// <summary>One of <see cref="Decisions.RejectionReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Free text: of a decision, a comment, or what was missed.</summary>
    public string? Note { get; init; }

    /// <summary>For a correction the claim's id, its words, and the right ones.</summary>
    public string? Claim { get; init; }

    public string? Wrong { get; init; }

    public string? Words { get; init; }

    /// <summary>Who was asked.</summary>
    public string? Asked { get; init; }

    /// <summary>The <see cref="N"/> of the decision that this one takes back.</summary>
    public int? Undoes { get; init; }

    /// <summary>The finding whose correction made this one fall.</summary>
    public string? Cause { get; init; }

    /// <summary>The article's version that was decided on.</summary>
    public int? ArticleVersion { get; init; }

    /// <summary>The words that were missed.</summary>
    public string? Quote { get; init; }

    /// <summary>Who noticed what was missed: reader, correction, colleague.</summary>
    public string? Origin { get; init; }

    public required string By { get; init; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public required string At { get; init; }
}
