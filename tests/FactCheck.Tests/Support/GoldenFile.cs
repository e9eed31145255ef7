using System.Text;
using Xunit;

namespace FactCheck.Tests.Support;

/// <summary>
/// Expected output as a file under Golden/. UPDATE_GOLDEN=1 writes what the program says now, to be read and
/// committed; a golden file that is missing fails.
/// </summary>
internal static class GoldenFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Matches(string name, byte[] actual) => Matches(name, Utf8.GetString(actual));

    public static void Matches(string name, string actual) =>
        MatchesAt(Repository.File("tests", "FactCheck.Tests", "Golden", name), actual);

    /// <summary>The same for a file of the repository that is more than an expectation.</summary>
    public static void MatchesAt(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, actual, Utf8);
        Assert.True(File.Exists(path), $"{path} does not exist; UPDATE_GOLDEN=1 writes it.");
        // Read as bytes: a byte order mark is part of what is expected.
        Assert.Equal(Utf8.GetString(File.ReadAllBytes(path)), actual);
    }
}
