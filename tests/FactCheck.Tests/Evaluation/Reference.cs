using System.Diagnostics;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Evaluation;

/// <summary>What the tests of this folder compare with: material beside the repository, and the Python to run it.</summary>
internal static class Reference
{
    /// <summary>A file of the read-only material beside the repository; the test is skipped, visibly, where it is missing.</summary>
    public static string Shared(params string[] parts)
    {
        var path = Path.GetFullPath(Repository.File(["..", "shared", .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"{path} is missing: this test compares with it");
        return path;
    }

    /// <summary>Runs a Python program and returns what it prints; the test is skipped, visibly, where there is no Python.</summary>
    public static string Python(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, errors.Result);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("there is no python3 to run the reference scorer");
            throw;
        }
    }
}
