using BenchmarkDotNet.Running;
using FactCheck.Benchmarks;

switch (args)
{
    case ["quick" or "--quick", ..]:
        QuickRun.Run(Console.Out);
        return 0;
    case ["growth"]:
        Growth.Run(Console.Out);
        return 0;
    case ["cold", ..]:
        return ColdStart.Run(Console.Out, args[1..]);
    case ["pages", ..]:
        new PageQuality(Console.Out, showEach: args.Contains("each")).Run([.. args[1..].Except(["each", "speed"])], withSpeed: args.Contains("speed"));
        return 0;
    case ["consistency", var folder, ..]:
        return ConsistencySets.Run(Console.Out, folder, args.ElementAtOrDefault(2));
    case ["desk", ..]:
        return await FactCheck.Benchmarks.Desk.DeskLoad.RunAsync(Console.Out, args.ElementAtOrDefault(1));
    case ["articles", var count]:
        ManyArticles.Write(Console.OpenStandardOutput(), int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case [MeasuredProcess.ChildCommand, var program, ..]:
        return MeasuredProcess.RunAsChild(program, args[2..]);
    case ["help" or "--help" or "-h"]:
        Console.Out.WriteLine("""
            quick             stage by stage: MB a second, bytes allocated an article, and how that compares (a minute)
            growth            one article, longer and longer: the cost of a character must stay
            cold [RUNS]       publishes the program ReadyToRun and starts it again and again: time and memory against the budgets
            pages DIR.. [each] [speed]  text F1 and speed on saved pages with expected texts, against SmartReader alone
            consistency DIR [SET]  contradictions and consistent texts of others: found, missed, alarms elsewhere; SET lists its misses
            articles COUNT    short articles as JSON Lines, to be piped into "factcheck check - --format jsonl"
            desk [STORE]      100,000 articles and twenty reviewers at the review desk: how long it takes to answer
            --filter GLOB     BenchmarkDotNet, with its own options; --filter '*' runs all
            """);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
