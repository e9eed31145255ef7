namespace FactCheck.Store.People;

/// <summary>What a person may do; each may do what those before may.</summary>
public enum Role
{
    /// <summary>Look.</summary>
    Reader,

    /// <summary>Decide, comment, add articles.</summary>
    Reviewer,

    /// <summary>Manage people, and export everything.</summary>
    Admin,
}
