namespace FactCheck.Review.Api;

/// <summary>An article to be checked: its text, or its address.</summary>
/// <param name="Title">The headline, which names the article; the same again is a new version.</param>
/// <param name="Text">The text, or null where an address is given.</param>
/// <param name="Address">The address of a page or feed, or null where a text is given.</param>
/// <param name="Private">Whether only who adds it sees it.</param>
internal sealed record ApiNewArticle(string? Title = null, string? Text = null, string? Address = null, bool Private = false);
