using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck decisions": its arguments, as an <see cref="ExchangeRequest"/>.</summary>
internal static class DecisionsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var store = ServeCommand.StoreOption();
        store.Recursive = true;
        return new Command("decisions", "What people decided at the review desk, out of a store and into one.") { store, Export(surroundings, store), Import(surroundings, store) };
    }

    private static Command Export(Surroundings surroundings, Option<string?> store)
    {
        var format = Choice.Of("--format", "jsonl and csv can be taken in again; annotations (W3C) and claimreview (schema.org) have what was accepted; audit is the log of every change; default: jsonl.",
            [("jsonl", (ExchangeFormat?)ExchangeFormat.Jsonl), ("csv", ExchangeFormat.Csv), ("annotations", ExchangeFormat.Annotations), ("claimreview", ExchangeFormat.ClaimReview), ("audit", ExchangeFormat.Audit)]);
        var output = new Option<string?>("--output") { Description = "The file to write; default: standard output.", HelpName = "FILE" };
        var command = new Command("export", "Writes decisions, comments and what was missed; private drafts stay.") { format, output };
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store) with { Format = parsed.GetValue(format) ?? ExchangeFormat.Jsonl, File = parsed.GetValue(output) }, stop));
        return command;
    }

    private static Command Import(Surroundings surroundings, Option<string?> store)
    {
        var file = new Argument<string>("FILE") { Description = "A file that export wrote, as jsonl or csv." };
        var command = new Command("import", "Takes decisions in; what is here already is not taken twice, and nothing that was decided here is overwritten.") { file };
        command.SetAction((parsed, stop) => RunAsync(surroundings, Base(surroundings, parsed, store) with { File = parsed.GetValue(file) }, stop));
        return command;
    }

    private static ExchangeRequest Base(Surroundings surroundings, ParseResult parsed, Option<string?> store) =>
        new() { Store = ServeCommand.StoreOf(parsed.GetValue(store), surroundings), File = null, Format = null, By = ServeCommand.UserOf(surroundings) };

    private static Task<int> RunAsync(Surroundings surroundings, ExchangeRequest request, CancellationToken stop) => new ExchangeRun(request, surroundings).RunAsync(stop);
}
