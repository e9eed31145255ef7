namespace FactCheck.Ingestion;

/// <summary>What the operating system says of files.</summary>
internal static class FileErrors
{
    /// <summary>The error for an exception of opening or reading a file.</summary>
    public static ReadError Of(string source, Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => new(source, "does not exist", "check the path"),
        UnauthorizedAccessException => new(source, "may not be read", "check the permissions"),
        PathTooLongException => new(source, "has too long a path", "move it to a shorter one"),
        ArgumentException or NotSupportedException => new(source, "is no path", "check the spelling"),
        _ => new(source, "cannot be read: " + FirstLine(exception.Message), "check the file and its disk"),
    };

    /// <summary>Whether the file exists and has no length, as pipes have none.</summary>
    public static bool HasNoLength(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: 0 };
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }
}
