using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Linking;

/// <summary>The words around a claim: what names stand in its sentence, and what words near it.</summary>
/// <param name="Names">The capitalised words of the sentence that are names.</param>
/// <param name="Words">The words near the claim, without figures.</param>
internal sealed record MentionContext(HashSet<string> Names, ImmutableArray<ArticleWord> Words)
{
    /// <summary>Whether a word is among those near the claim.</summary>
    public bool Describes(ArticleWord word)
    {
        foreach (var own in Words)
            if (own == word)
                return true;
        return false;
    }

    /// <summary>Whether each of the two names something that the other does not: Germany's yield, and Britain's.</summary>
    public bool NamesApart(MentionContext other, Claim one, Claim another) => NamesMore(other, one, another) && other.NamesMore(this, one, another);

    /// <summary>Whether this one names something that the other does not, beside what they are about.</summary>
    public bool NamesMore(MentionContext other, Claim one, Claim another) => Names.Any(n => !other.Names.Contains(n) && !IsPartOf(n, one, another));

    private static bool IsPartOf(string name, Claim one, Claim another) =>
        one.Subject?.Contains(name, StringComparison.Ordinal) == true || another.Subject?.Contains(name, StringComparison.Ordinal) == true;
}
