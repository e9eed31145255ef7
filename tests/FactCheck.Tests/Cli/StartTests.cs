using System.Diagnostics;
using System.Text.Json.Nodes;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Cli;

public sealed class StartTests
{
    [Theory]
    [InlineData("text", true)]
    [InlineData("json", true)]
    [InlineData("sarif", true)]
    [InlineData("html", false)]
    public async Task Only_pages_load_what_renders_pages(string format, bool runs)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(BuiltProgram.Path)!).Where(f => !IsOfWebFramework(Path.GetFileName(f))))
            File.Copy(file, Path.Combine(folder.Root, Path.GetFileName(file)));
        folder.Write("factcheck.deps.json", WithoutWebFramework());
        folder.Write("factcheck.runtimeconfig.json", OnTheBareRuntime());
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder.Root, "factcheck.dll"), "check", folder.Write("a.txt", "14 sites"), "--format", format])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 == runs, await error);
        Assert.Equal(runs, (await output).Length > 0);
    }

    /// <summary>What the program depends on, as if the libraries of the web framework were not there.</summary>
    private static string WithoutWebFramework()
    {
        var dependencies = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(BuiltProgram.Path, ".deps.json")))!;
        foreach (var target in dependencies["targets"]!.AsObject())
            foreach (var library in target.Value!.AsObject())
                if (IsOfWebFramework(library.Key))
                    library.Value!.AsObject().Remove("runtime");
        return dependencies.ToJsonString();
    }

    /// <summary>How the program starts, as if the web framework were not installed.</summary>
    private static string OnTheBareRuntime()
    {
        var start = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(BuiltProgram.Path, ".runtimeconfig.json")))!;
        var frameworks = start["runtimeOptions"]!["frameworks"]!.AsArray();
        frameworks.Remove(frameworks.Single(static f => f!["name"]!.GetValue<string>() == "Microsoft.AspNetCore.App"));
        return start.ToJsonString();
    }

    private static bool IsOfWebFramework(string name) =>
        name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) || name.StartsWith("Microsoft.JSInterop", StringComparison.Ordinal);
}
