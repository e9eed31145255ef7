namespace FactCheck.Tests.Support;

/// <summary>
/// The program in its own folder, of the configuration that these tests were built in: beside the tests lie only those
/// of its libraries that the tests' own framework does not bring.
/// </summary>
internal static class BuiltProgram
{
    private static readonly DirectoryInfo Tests = new(AppContext.BaseDirectory);

    public static string Path { get; } = Repository.File("src", "FactCheck.Cli", "bin", Tests.Parent!.Name, Tests.Name, "factcheck.dll");
}
