using FactCheck.Store.Decisions;

namespace FactCheck.Review.Routes;

/// <summary>A decision as a form or a program gives it, before anything of it is believed.</summary>
/// <param name="Kind">accept, correct, reject or ask.</param>
/// <param name="Seen">The version of the finding that was seen.</param>
/// <param name="Reason">For a rejection, one of the short list.</param>
/// <param name="Note">Free text; the question for ask.</param>
/// <param name="Claim">For a correction, the id of the claim.</param>
/// <param name="Words">For a correction, the right words.</param>
/// <param name="Asked">For ask, whom.</param>
internal sealed record DecisionInput(string? Kind, int Seen, string? Reason = null, string? Note = null, string? Claim = null, string? Words = null, string? Asked = null)
{
    private const int LongestNote = 4000;
    private const int LongestWords = 200;

    /// <summary>What is decided, or the name of what it lacks.</summary>
    public (NewDecision? Decision, string? Problem) Checked(long finding, string person)
    {
        if (DecisionKinds.Find(Kind) is not { } kind || kind == DecisionKind.Undo || Seen < 1)
            return (null, "problem.form");
        var decision = new NewDecision { Finding = finding, Seen = Seen, Kind = kind, By = person, Note = Trimmed(Note, LongestNote) };
        return kind switch
        {
            DecisionKind.Reject => Reason is not null && RejectionReasons.All.Contains(Reason) ? (decision with { Reason = Reason }, null) : (null, "problem.reason"),
            DecisionKind.Correct => Trimmed(Claim, LongestWords) is { } claim && Trimmed(Words, LongestWords) is { } words ? (decision with { Claim = claim, Words = words }, null) : (null, "problem.words"),
            DecisionKind.Ask => Trimmed(Asked, LongestWords) is { } asked && decision.Note is not null ? (decision with { Asked = asked }, null) : (null, "problem.question"),
            _ => (decision, null),
        };
    }

    /// <summary>A text without what stands around it, no longer than it may be; null for none.</summary>
    public static string? Trimmed(string? text, int longest) => text?.Trim() is { Length: > 0 } words ? words.Length > longest ? words[..longest] : words : null;
}
