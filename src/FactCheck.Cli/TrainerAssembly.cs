using System.Reflection;
using System.Runtime.Loader;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Cli;

/// <summary>
/// Loads what trains, from a folder beside the program. It brings Microsoft.ML, which is larger than the program itself:
/// no other command pays for it, and downloads leave it out.
/// </summary>
internal static class TrainerAssembly
{
    private const string Folder = "learning";
    private const string AssemblyFile = "FactCheck.Learning";

    /// <summary>The trainer.</summary>
    /// <exception cref="UsageException">It is not there.</exception>
    public static ICorpusTrainer Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, Folder, AssemblyFile + ".dll");
        if (!File.Exists(path))
            throw new UsageException("this download does not train", "build the program from its sources: dotnet build src/FactCheck.Cli");
        var assembly = new Beside(path).LoadFromAssemblyPath(path);
        return assembly.GetExportedTypes().Where(typeof(ICorpusTrainer).IsAssignableFrom).Select(Activator.CreateInstance).OfType<ICorpusTrainer>().First();
    }

    /// <summary>What the program has already is shared, everything else comes from the folder.</summary>
    private sealed class Beside(string path) : AssemblyLoadContext(AssemblyFile)
    {
        private readonly AssemblyDependencyResolver _resolver = new(path);

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            if (File.Exists(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")))
                return Default.LoadFromAssemblyName(new AssemblyName(assemblyName.Name!));
            return _resolver.ResolveAssemblyToPath(assemblyName) is { } file ? LoadFromAssemblyPath(file) : null;
        }

        protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
            _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : base.LoadUnmanagedDll(unmanagedDllName);
    }
}
