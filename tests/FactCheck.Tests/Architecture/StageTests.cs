using System.Collections.Immutable;
using System.Reflection;
using FactCheck.Ingestion;
using FactCheck.Pipeline;
using FactCheck.Reports;
using Xunit;

namespace FactCheck.Tests.Architecture;

/// <summary>Keeps the stages apart (design, "Where things live"), by what the compiled code uses.</summary>
public sealed class StageTests
{
    private const string Root = "FactCheck";

    /// <summary>What each room of the library may use beside itself, and how many types it holds at least.</summary>
    private static readonly (string Room, string[] MayUse, int AtLeast)[] Rooms =
    [
        ("Model", [], 25),
        ("Languages", ["Model"], 15),
        ("Extraction", ["Model", "Languages"], 25),
        ("Scoring", ["Model", "Languages"], 3),
        ("Linking", ["Model", "Languages", "Scoring"], 3),
        ("Checking", ["Model", "Languages", "Scoring"], 20),
    ];

    public static TheoryData<string> RoomNames => [.. Rooms.Select(static r => r.Room)];

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void A_room_of_the_library_uses_only_what_it_may(string room)
    {
        var (_, mayUse, atLeast) = Rooms.Single(r => r.Room == room);
        string[] allowed = [room, .. mayUse];
        using var library = TypeReferences.Of(typeof(FactChecker).Assembly);
        var types = library.Types().Where(t => RoomOf(t.Namespace) == room).ToArray();
        Assert.True(types.Length >= atLeast, $"{room}: {types.Length} types examined, at least {atLeast} expected");
        var wrong = types.SelectMany(t => t.Uses.Select(RoomOf).Where(r => r is not null && !allowed.Contains(r)).Select(r => $"{t.Namespace}.{t.Name} uses {r}"));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Only_the_facade_stands_in_the_root()
    {
        using var library = TypeReferences.Of(typeof(FactChecker).Assembly);
        var types = library.Types().Where(t => t.Namespace == Root && !t.Name.StartsWith('<')).Select(t => t.Name);
        Assert.Equal(["CheckOptions", "FactChecker"], types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_namespace_of_the_library_is_a_known_room()
    {
        using var library = TypeReferences.Of(typeof(FactChecker).Assembly);
        var rooms = library.Types().Select(t => RoomOf(t.Namespace)).OfType<string>().Distinct();
        Assert.Empty(rooms.Except(Rooms.Select(r => r.Room).Append("")));
    }

    [Fact]
    public void The_library_needs_nothing_from_others_but_YamlDotNet()
    {
        using var library = TypeReferences.Of(typeof(FactChecker).Assembly);
        Assert.NotEmpty(library.Assemblies);
        Assert.Empty(library.Assemblies.Where(a => !IsFramework(a) && a != "YamlDotNet"));
    }

    [Theory]
    [InlineData("FactCheck.Core")]
    [InlineData("FactCheck.Ingestion", "FactCheck.Core")]
    [InlineData("FactCheck.Reports", "FactCheck.Core")]
    [InlineData("FactCheck.Pipeline", "FactCheck.Core", "FactCheck.Ingestion", "FactCheck.Reports")]
    [InlineData("FactCheck.Store")]
    [InlineData("FactCheck.Review", "FactCheck.Core", "FactCheck.Ingestion", "FactCheck.Reports", "FactCheck.Pipeline", "FactCheck.Store")]
    [InlineData("FactCheck.Distribution", "FactCheck.Core", "FactCheck.Ingestion", "FactCheck.Reports", "FactCheck.Pipeline", "FactCheck.Store")]
    [InlineData("factcheck", "FactCheck.Core", "FactCheck.Ingestion", "FactCheck.Reports", "FactCheck.Pipeline", "FactCheck.Store", "FactCheck.Review", "FactCheck.Distribution")]
    public void A_project_uses_only_what_stands_before_it(string project, params string[] mayUse)
    {
        using var assembly = TypeReferences.Of(Load(project));
        Assert.Empty(assembly.Assemblies.Where(a => a.StartsWith(Root, StringComparison.OrdinalIgnoreCase)).Except(mayUse));
    }

    [Fact]
    public void Reports_need_nothing_from_others_but_what_renders_the_pages()
    {
        using var reports = TypeReferences.Of(typeof(ReportFormats).Assembly);
        Assert.Empty(reports.Assemblies.Where(a => !IsFramework(a) && a != "FactCheck.Core" && !RendersPages(a)));
    }

    private static bool RendersPages(string assembly) =>
        assembly.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal)
        || assembly.StartsWith("Microsoft.Extensions.DependencyInjection", StringComparison.Ordinal)
        || assembly == "Microsoft.Extensions.Logging.Abstractions";

    [Theory]
    [InlineData(nameof(Probes.UsesInBody))]
    [InlineData(nameof(Probes.UsesInLambda))]
    [InlineData(nameof(Probes.UsesAsTypeArgument))]
    [InlineData(nameof(Probes.UsesInSignature))]
    [InlineData(nameof(Probes.UsesBehindSwitch))]
    public void Every_way_to_use_a_type_is_seen(string probe)
    {
        using var tests = TypeReferences.Of(typeof(StageTests).Assembly);
        var uses = tests.Types().Where(t => t.Namespace == typeof(Probes.UsesInBody).Namespace && (t.Name == probe || t.Outer == probe)).SelectMany(t => t.Uses);
        Assert.Contains(typeof(Probed.Target).Namespace, uses);
    }

    /// <summary>"Model" for FactCheck.Model and what is below it; "" for the root; null for the compiler's own types.</summary>
    private static string? RoomOf(string space) =>
        space == Root ? "" : space.StartsWith(Root + ".", StringComparison.Ordinal) ? space[(Root.Length + 1)..].Split('.')[0] : null;

    /// <summary>A name is no proof: packages are called System.* too.</summary>
    private static bool IsFramework(string assembly) =>
        File.Exists(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, assembly + ".dll"));

    private static Assembly Load(string project) => project switch
    {
        "FactCheck.Core" => typeof(FactChecker).Assembly,
        "FactCheck.Ingestion" => typeof(ArticleIngestion).Assembly,
        "FactCheck.Reports" => typeof(ReportFormats).Assembly,
        "FactCheck.Pipeline" => typeof(ArticlePipeline).Assembly,
        "FactCheck.Store" => typeof(FactCheck.Store.ReviewStore).Assembly,
        "FactCheck.Review" => typeof(FactCheck.Review.ReviewServer).Assembly,
        "FactCheck.Distribution" => typeof(FactCheck.Distribution.Worker).Assembly,
        _ => typeof(FactCheck.Cli.Surroundings).Assembly,
    };
}
