using Microsoft.AspNetCore.Identity;

namespace FactCheck.Review.Access;

/// <summary>Passwords as hashes: ASP.NET Core Identity's hasher (PBKDF2 with HMAC-SHA512, a salt each).</summary>
public static class Passwords
{
    /// <summary>The fewest letters of a password (NIST SP 800-63B, 3.1.1.2: at least 8, better 15; ours are used alone).</summary>
    public const int Shortest = 12;

    /// <summary>The most letters, so that hashing has a bound.</summary>
    public const int Longest = 256;

    private static readonly PasswordHasher<string> Hasher = new();

    /// <summary>What a wrong name is compared with, so that it takes as long as a right one.</summary>
    private static readonly string Nobody = Hasher.HashPassword("", "nobody has this password");

    /// <summary>The hash that the store keeps.</summary>
    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether a password is long enough, and not too long.</summary>
    public static bool IsFit(string? password) => password is { Length: >= Shortest and <= Longest };

    /// <summary>Whether a password is the one of a hash; without a hash it takes as long, and is not.</summary>
    public static bool IsRight(string? hash, string password) =>
        password.Length <= Longest && Hasher.VerifyHashedPassword("", hash ?? Nobody, password) != PasswordVerificationResult.Failed && hash is not null;
}
