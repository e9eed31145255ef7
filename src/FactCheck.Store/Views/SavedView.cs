namespace FactCheck.Store.Views;

/// <summary>A queue that somebody wants to find again.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Owner">Who saved it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Query">Its filters, as in the address of the queue.</param>
/// <param name="IsShared">Whether everybody sees it.</param>
public sealed record SavedView(long Id, string Owner, string Name, string Query, bool IsShared);
