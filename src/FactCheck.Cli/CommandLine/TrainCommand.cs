using System.CommandLine;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck train": its arguments, as a <see cref="TrainRequest"/>.</summary>
internal static class TrainCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var corpus = new Argument<string[]>("CORPUS")
        {
            Description = "Folders of labelled articles; the first also gets the models that have not seen a part of them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var rules = new Option<string?>("--rules") { Description = "The folder of rules that gets the models; default: rules.", HelpName = "DIR" };
        var check = new Option<bool>("--check") { Description = "Trains nothing; exit code 1 where models, card or folds are not those of the corpus." };
        var decisions = new Option<string?>("--decisions") { Description = "Learns from what people decided at the desk, too: a store, or a file of exported decisions.", HelpName = "STORE|FILE" };
        var command = new Command("train", "Trains the learned scorers on labelled articles and writes them into a folder of rules.") { corpus, rules, decisions, check };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new TrainRequest { Corpora = [.. parsed.GetValue(corpus)!], Rules = parsed.GetValue(rules) ?? "rules", Decisions = parsed.GetValue(decisions), OnlyCheck = parsed.GetValue(check) };
            return new TrainRun(request, surroundings).RunAsync(cancellation);
        });
        return command;
    }
}
