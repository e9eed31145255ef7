using FactCheck.Model;

namespace FactCheck.Pipeline.Caching;

/// <summary>Reads what <see cref="ReportEncoding"/> wrote, field by field in the same order.</summary>
internal sealed class ReportDecoding
{
    private readonly FieldReader _fields;
    private readonly Func<string> _word;
    private readonly Func<int> _int;
    private readonly Func<decimal> _decimal;
    private readonly Func<Interval> _interval;
    private readonly Func<DateOnly> _day;
    private readonly Func<TextSpan> _span;
    private readonly Func<Reading> _reading;

    private ReportDecoding(byte[] bytes)
    {
        _fields = new FieldReader(bytes);
        (_word, _int, _decimal) = (_fields.Word, _fields.Int, _fields.Decimal);
        (_interval, _day, _span, _reading) = (Interval, Day, Span, Reading);
    }

    /// <exception cref="InvalidDataException">It is no report.</exception>
    public static DocumentReport Read(byte[] bytes)
    {
        var decoding = new ReportDecoding(bytes);
        var report = decoding.Report();
        return decoding._fields.IsAtEnd ? report : throw new InvalidDataException("There is more than a report.");
    }

    private DocumentReport Report() => new()
    {
        Source = _fields.Word(),
        Article = _fields.Optional(Article),
        Language = _fields.Text(),
        Sentences = _fields.List(_span),
        Claims = _fields.List(Claim),
        Findings = _fields.List(Finding),
        Checks = _fields.List(Check),
        Ignored = _fields.List(Ignored),
        NotUnderstood = _fields.List(_span),
        Kept = _fields.Optional(Counts),
        Errors = _fields.Words(),
    };

    private Article Article() => new()
    {
        Source = _fields.Word(),
        Id = _fields.Text(),
        Url = _fields.Text(),
        Status = _fields.Text(),
        Version = _fields.Text(),
        Sha256 = _fields.Word(),
        Identity = _fields.Text(),
        Title = _fields.Text(),
        Published = _fields.OptionalValue(_day),
        Updated = _fields.OptionalValue(_day),
        DeclaredLanguage = _fields.Text(),
        Text = _fields.Word(),
        WithheldTextSha256 = _fields.Text(),
        Blocks = _fields.List(Block),
        Notes = _fields.Words(),
    };

    private Block Block() => new(_fields.Enum<BlockKind>(), Span(), _fields.Optional(Cell))
    {
        Place = _fields.Optional(Place),
        Metadata = _fields.OptionalValue(_fields.Enum<MetadataKind>),
        Post = _fields.Optional(Post),
    };

    private CellPlace Cell() => new(_fields.Int(), _fields.Int(), _fields.Int(), _fields.Bool(), _fields.List(_word), _fields.List(_word), _fields.Text());

    private SourcePlace Place() => new()
    {
        Line = _fields.OptionalValue(_int),
        Column = _fields.OptionalValue(_int),
        Anchors = _fields.List(Anchor),
        Element = _fields.Text(),
        Page = _fields.OptionalValue(_int),
        Box = _fields.OptionalValue(Box),
        Paragraph = _fields.OptionalValue(_int),
        Field = _fields.Text(),
    };

    private SourceAnchor Anchor() => new(_fields.Int(), _fields.Int(), _fields.Int());

    private PageBox Box() => new(_fields.Decimal(), _fields.Decimal(), _fields.Decimal(), _fields.Decimal());

    private LivePost Post() => new(_fields.Int(), _fields.Text());

    private Claim Claim() => new()
    {
        Id = _fields.Word(),
        Span = Span(),
        Quote = _fields.Word(),
        Block = _fields.Int(),
        Sentence = _fields.Int(),
        Kind = _fields.Enum<QuantityKind>(),
        Value = _fields.OptionalValue(_decimal),
        Low = _fields.OptionalValue(_decimal),
        High = _fields.OptionalValue(_decimal),
        Ulp = _fields.Decimal(),
        LooseUlp = _fields.Decimal(),
        Readings = _fields.List(_reading),
        Unit = _fields.Word(),
        Date = _fields.OptionalValue(Date),
        Weekday = _fields.OptionalValue(_fields.Enum<DayOfWeek>),
        Hedge = _fields.Enum<Hedge>(),
        HedgeForce = _fields.Enum<HedgeForce>(),
        Direction = _fields.OptionalValue(_fields.Enum<Direction>),
        Role = _fields.Enum<Role>(),
        Subject = _fields.Text(),
        Measure = _fields.Text(),
        Period = _fields.Optional(Period),
        Scope = _fields.Text(),
        Basis = _fields.Text(),
        Modality = _fields.Enum<Modality>(),
        Speaker = _fields.Text(),
        Negated = _fields.Bool(),
        PerUnit = _fields.Text(),
        Quoted = _fields.Bool(),
        Confidence = _fields.Double(),
    };

    private Reading Reading() => new(_fields.Decimal(), _fields.Decimal(), _fields.Double());

    private Period Period() => new(_fields.Word(), _fields.Enum<PeriodGrain>(), _fields.Bool());

    private Finding Finding() => new()
    {
        Id = _fields.Word(),
        Rule = _fields.Word(),
        Family = _fields.Word(),
        Severity = _fields.Enum<Severity>(),
        Confidence = _fields.Double(),
        Worth = _fields.OptionalValue(_fields.Double),
        Judged = _fields.Int(),
        Message = _fields.Word(),
        Claims = _fields.List(_word),
        Sets = _fields.List(_fields.Words),
        Suspect = _fields.Text(),
        Repair = _fields.OptionalValue(_decimal),
        Evidence = _fields.List(Evidence),
        Explanation = Explanation(),
        State = _fields.OptionalValue(_fields.Enum<FindingState>),
        Suppression = _fields.Optional(Suppression),
    };

    private Evidence Evidence() => new(_fields.Word(), _fields.Bool(), _fields.Word(), _fields.List(_word), _fields.Word());

    private Explanation Explanation() => new(
        _fields.Word(), _fields.Word(), _fields.Word(), _fields.Word(), _fields.OptionalValue(_interval), _fields.OptionalValue(_interval));

    private Suppression Suppression() => new(_fields.Word(), _fields.OptionalValue(_day), _fields.Word());

    private Check Check() => new(
        _fields.Word(), _fields.List(_word), _fields.Enum<Outcome>(), _fields.Word(), _fields.OptionalValue(_interval), _fields.OptionalValue(_interval), _fields.Bool());

    private Interval Interval() => new(_fields.OptionalValue(_decimal), _fields.OptionalValue(_decimal), _fields.Bool(), _fields.Bool());

    private IgnoredNumber Ignored() => new(Span(), _fields.Word());

    private DocumentCounts Counts() => new(_fields.Int(), _fields.Int());

    private PartialDate Date() => new(_fields.OptionalValue(_int), _fields.OptionalValue(_int), _fields.OptionalValue(_int));

    private TextSpan Span()
    {
        var start = _fields.Int();
        return new TextSpan(start, start + _fields.Int());
    }

    private DateOnly Day() => _fields.Int() is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : throw new InvalidDataException("This is no day.");
}
