namespace FactCheck.Model;

/// <summary>One post of a live blog: what it says was so when it was written, and may differ from what other posts say.</summary>
/// <param name="Number">The post's number on its page, from 0, in the order of the page.</param>
/// <param name="Time">When it was posted, as the page writes it ("10:25", "2026-03-21T10:25:00+07:00"), or null.</param>
public sealed record LivePost(int Number, string? Time);
