using System.Collections.Immutable;

namespace FactCheck.Checking;

/// <summary>Finds the relations of one kind in an article. Knows no language: cues and facets carry the words' meaning.</summary>
internal interface IRuleKind
{
    /// <summary>The name in a rule file.</summary>
    string Name { get; }

    /// <summary>The numbers that a rule file must give.</summary>
    ImmutableArray<string> Parameters { get; }

    /// <summary>The relations in which the article's claims stand, whether they hold or not.</summary>
    IEnumerable<Relation> Relations(CheckContext context, Rule rule);
}
