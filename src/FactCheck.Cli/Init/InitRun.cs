using System.Collections.Immutable;
using FactCheck.Pipeline;

namespace FactCheck.Cli.Init;

/// <summary>One run of "factcheck init": writes what was asked for, all of it or nothing.</summary>
internal sealed class InitRun(string folder, ImmutableArray<InitFile> files, bool force, Surroundings surroundings)
{
    public int Run()
    {
        if (!Directory.Exists(folder))
            throw new UsageException($"there is no folder '{folder}'", "name the folder of the project");
        var there = files.Where(f => Path.Exists(PathOf(f))).Select(static f => f.Path).ToArray();
        if (there.Length > 0 && !force)
            throw new UsageException($"there is {string.Join(" and ", there)} already; nothing was written", "--force writes over it");
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            using var written = new AtomicFile(PathOf(file));
            written.Stream.Write(System.Text.Encoding.UTF8.GetBytes(file.Content));
            written.Commit();
            surroundings.Error.WriteLine($"factcheck: wrote {Path.Join(folder, file.Path)}");
        }
        return ExitCode.Clean;
    }

    private string PathOf(InitFile file) => Path.GetFullPath(Path.Combine(folder, file.Path));
}
