using System.CommandLine;
using System.Globalization;
using FactCheck.Pipeline.Evaluation;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck eval": its arguments, as an <see cref="EvalRequest"/>.</summary>
internal static class EvalCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var corpus = new Argument<string>("CORPUS") { Description = "A folder of labelled articles, or one article.fc." };
        var format = Choice.Of("--format", "How the figures are written; default: text.", [("text", DataFormat.Text), ("json", DataFormat.Json)]);
        var split = Choice.Of<CorpusSplit[]>("--split", "Measures one part of the corpus; default: all. Nobody studies the held-back part.", [("all", []), ("work", [CorpusSplit.Work]), ("held-back", [CorpusSplit.HeldBack])]);
        var show = new Option<int>("--show")
        {
            Description = "Also lists the first N differences of each kind.",
            HelpName = "N",
            CustomParser = static result =>
            {
                if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                    return number;
                result.AddError($"--show: '{result.Tokens[0].Value}' is no whole number");
                return 0;
            },
        };
        var write = new Option<string?>("--write") { Description = "Also writes the articles and their labels there, for other programs.", HelpName = "DIR" };
        var rules = new Option<string?>("--rules") { Description = "A folder of rules instead of the built-in ones.", HelpName = "DIR" };
        var noModels = SharedOptions.NoModels();
        var command = new Command("eval", "Measures claims and findings on labelled articles; exit code 1 below the corpus's floors.")
        {
            corpus, format, split, show, write, rules, noModels,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var request = new EvalRequest
            {
                Corpus = parsed.GetValue(corpus)!,
                Format = parsed.GetValue(format),
                Split = parsed.GetValue(split) is [var part] ? part : null,
                Show = parsed.GetValue(show),
                WriteTo = parsed.GetValue(write),
                Rules = parsed.GetValue(rules),
                NoModels = parsed.GetValue(noModels),
            };
            return Task.FromResult(new EvalRun(request, surroundings).Run(cancellation));
        });
        return command;
    }
}
