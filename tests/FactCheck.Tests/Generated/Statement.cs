namespace FactCheck.Tests.Generated;

/// <summary>What an invented article says of one fact: true, and once with one figure changed beyond every tolerance.</summary>
/// <param name="Kind">What is stated, for the message of a failing test.</param>
/// <param name="True">The paragraphs that agree.</param>
/// <param name="False">The same paragraphs with one figure changed.</param>
/// <param name="Changed">The changed figure as it is printed in <paramref name="False"/>.</param>
internal sealed record Statement(string Kind, string[] True, string[] False, string Changed);
