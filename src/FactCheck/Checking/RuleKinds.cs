using System.Collections.Immutable;
using FactCheck.Checking.Kinds;

namespace FactCheck.Checking;

/// <summary>The kinds of rules there are; a new one is a class and a line here.</summary>
internal static class RuleKinds
{
    public static ImmutableArray<IRuleKind> All { get; } =
    [
        new AgeAndDates(),
        new Anniversary(),
        new Compared(),
        new CorrectedFigure(),
        new DoubledScale(),
        new Foremost(),
        new FromAndTo(),
        new Later(),
        new NetDirection(),
        new OrderInTable(),
        new OverCapacity(),
        new RankAmongValues(),
        new StatedDifference(),
        new RankInTable(),
        new SpanOfDates(),
        new SpanOfEvents(),
        new TableChange(),
        new TableDifference(),
        new TableRatio(),
        new TableShare(),
        new TableTotal(),
        new TotalOfColumn(),
        new WeekdayOfDate(),
        new CurrencyPair(),
        new Growth(),
        new HeadlineFigure(),
        new HeadlineReckoning(),
        new PointsChange(),
        new ImpossibleDate(),
        new ImpossibleValue(),
        new ListCount(),
        new PartOfWhole(),
        new PartTakenOut(),
        new PartsTotal(),
        new PeriodSum(),
        new ShareOfRow(),
        new ShareOfWhole(),
        new RunningTotal(),
        new Remainder(),
        new RollForward(),
        new RateAndCount(),
        new Multiples(),
        new QuarterAndYear(),
        new RankList(),
        new RatePerTime(),
        new SameFigure(),
        new ScaleOfProduct(),
        new SharesSum(),
        new TextAndTable(),
        new UnitPair(),
    ];
}
