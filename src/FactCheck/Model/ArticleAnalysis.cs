using System.Collections.Immutable;

namespace FactCheck.Model;

/// <summary>What extraction makes of an article: every number of it is a claim, ignored, or not understood.</summary>
/// <param name="Article">The article.</param>
/// <param name="Language">The language pack used.</param>
/// <param name="Claims">The claims, in the order of the text.</param>
/// <param name="Sentences">The sentences' places, in order; <see cref="Claim.Sentence"/> counts them.</param>
/// <param name="Cues">What the language pack's cues found, in the order of the text.</param>
/// <param name="Ignored">Numbers that claim nothing.</param>
/// <param name="NotUnderstood">The rest.</param>
public sealed record ArticleAnalysis(
    Article Article,
    string Language,
    ImmutableArray<Claim> Claims,
    ImmutableArray<TextSpan> Sentences,
    ImmutableArray<Cue> Cues,
    ImmutableArray<IgnoredNumber> Ignored,
    ImmutableArray<TextSpan> NotUnderstood);
