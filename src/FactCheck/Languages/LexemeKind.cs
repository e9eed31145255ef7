namespace FactCheck.Languages;

/// <summary>What a word or phrase of a language pack does. The names are those of the keys in rules/languages.</summary>
internal enum LexemeKind : byte
{
    // Number words (numbers.yml).
    Unit, BoundUnit, Teen, Ten, Tens, TensMark, Hundred, Scale, ScaleSuffix, Linker, Half, HalfOf, AndAHalf, Point, Minus, Article, Batch,
    Ordinal, Denominator, DenominatorMark, FractionOver, VulgarFraction, Vague, VagueOf, PointWord,

    // What follows or precedes a number (units.yml, currencies.yml, hedges.yml).
    Measure, Currency, CurrencyMark, Percent, PercentagePoint, IndexPoint, BelowZero, Times, Multiple, MultipleLoose, MultipleLead, MultipleTail, Per, PerUnitOnly, PerSuffix, Each,
    HedgeBefore, HedgeAfter, HedgeBridge, ListName, RangeJoin, RangeFrom, RangeBetween, RangeAnd, RangeOr, RangeAfter,

    // Dates, ages, ranks (dates.yml).
    Month, Weekday, WeekdayLead, DayWord, MonthWord, YearWord, DateCue, DateOf, PeriodUnit, PeriodBefore, AgeBefore, AgeAt, PersonWord, AgeAfter, AgeName, AgeByComma, AgeCue,
    RankBefore, RankNumber, RankAfter, RankVerb, RankNone, WeekCue, DecadeWord, PeriodPhrase, PeriodLead,

    // What is no claim (ignored.yml).
    IgnoredBefore, IgnoredAfter, IgnoredPhrase, StreetWord, Placeholder, Stop, ScoreWord, ClockUnit, ClockCue, StopNumber,

    // Nouns and function words (words.yml).
    Noun, ListWord, Function, RoleNoun, Title, Institution,

    // Meaning (measures.yml, facets.yml, cues.yml).
    MeasureName, MeasureBridge, RatioName, Up, Down, Comparative, ShareBefore, ShareAfter, RatioBefore, RatioAfter, Average, PlaceWord, Possessive, QuarterNumber, LengthCue, LengthContext, FractionCue, ChangeTo, ChangeBy, ChangeFrom, Modality, Basis, Scope, Speech, According, Negation,
    RankHeader, RowNumberHeader, CountHeader, LengthHeader, MillionHeader, PointName, HomeCurrency, ContextWord, Cue,
}
