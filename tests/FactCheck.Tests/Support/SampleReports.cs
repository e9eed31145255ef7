using System.Collections.Immutable;
using FactCheck.Model;

namespace FactCheck.Tests.Support;

/// <summary>Reports written by hand, which use every part of the model.</summary>
internal static class SampleReports
{
    /// <summary>An article with a conflict, relations that hold, a table and numbers of every sort.</summary>
    public static DocumentReport Conflict()
    {
        string[] lines =
        [
            "Doanh thu đám mây tăng 115%",
            "Mảng này đem về 254 triệu USD trong quý gần nhất, dự đoán chạm 1 tỷ USD trong năm tài chính. Có hơn 500 triệu người dùng.",
            "Con số 215 triệu USD không đáng kể; tăng 10 đến 12,50% mỗi năm, từ ngày 21/3. Gọi 1900 1234. Mã 77x.",
            "120",
        ];
        BlockKind[] kinds = [BlockKind.Headline, BlockKind.Paragraph, BlockKind.Paragraph, BlockKind.Cell];
        var article = Article(lines, kinds, new CellPlace(0, 1, 2, IsHeader: false, ["Quý I"], ["2017", "Doanh thu"], "ĐVT: triệu USD"));
        Claim At(string id, string quote, int block, int sentence, QuantityKind kind, decimal? value, string unit) => Claims.At(article, id, quote, block, sentence, kind, value, unit);
        return new DocumentReport
        {
            Article = article with { Notes = ["the encoding was guessed as windows-1258"] },
            Source = article.Source,
            Language = "vi",
            Sentences = Sentences(article),
            Claims =
            [
                At("c1", "115%", 0, 0, QuantityKind.Percent, 115m, "%") with { Ulp = 1, LooseUlp = 1, Direction = Direction.Up, Role = Role.ChangeBy },
                At("c2", "254 triệu USD", 1, 1, QuantityKind.Money, 254_000_000.00m, "USD") with
                {
                    Ulp = 1_000_000, LooseUlp = 1_000_000, Subject = "Alibaba Cloud", Measure = "revenue", Period = new Period("latest-quarter", PeriodGrain.Quarter), Confidence = 0.97,
                },
                At("c3", "1 tỷ USD", 1, 1, QuantityKind.Money, 1_000_000_000m, "USD") with
                {
                    Ulp = 1_000_000_000, LooseUlp = 1_000_000_000, Modality = Modality.Forecast, Period = new Period("2017", PeriodGrain.Year),
                },
                At("c4", "500 triệu người dùng", 1, 2, QuantityKind.Count, 500_000_000m, "người dùng") with { Ulp = 1_000_000, LooseUlp = 100_000_000, Hedge = Hedge.More, HedgeForce = HedgeForce.Near },
                At("c5", "215 triệu USD", 2, 3, QuantityKind.Money, 215_000_000m, "USD") with { Ulp = 1_000_000, LooseUlp = 1_000_000, Subject = "Alibaba Cloud", Measure = "revenue" },
                At("c6", "10 đến 12,50%", 2, 3, QuantityKind.Percent, null, "%") with { Low = 10m, High = 12.50m, Ulp = 1, LooseUlp = 1, Hedge = Hedge.Range, Role = Role.ChangeBy, Speaker = "Simon Hu", Negated = true },
                At("c7", "21/3", 2, 3, QuantityKind.Date, null, "") with { Date = new PartialDate(null, 3, 21) },
                At("c8", "120", 3, 6, QuantityKind.Money, 120_000_000m, "USD") with { Ulp = 1_000_000, LooseUlp = 10_000_000, Scope = "Mỹ", Basis = "adjusted" },
            ],
            Findings =
            [
                new Finding
                {
                    Id = "f-6a1c",
                    Rule = "conflicting-values",
                    Family = "conflicting-values",
                    Severity = Severity.Error,
                    Confidence = 0.93,
                    Message = "Doanh thu quý gần nhất ghi 254 và 215 triệu USD.",
                    Claims = ["c2", "c5"],
                    Sets = [["c2", "c5"]],
                    Suspect = "c5",
                    Repair = 254_000_000m,
                    Evidence =
                    [
                        new Evidence("c2", For: true, "quarter-and-year", ["c2", "c3"], "4 × 254 triệu = 1.016 triệu, gần 1 tỷ"),
                        new Evidence("c5", For: false, "quarter-and-year", ["c5", "c3"], "4 × 215 triệu = 860 triệu"),
                    ],
                    Explanation = new Explanation(
                        "Doanh thu quý gần nhất ghi 254 và 215 triệu USD.",
                        "Lệch 39 triệu, quá mức làm tròn.",
                        "Nghiêng về 254 triệu USD: bốn quý gần mốc 1 tỷ. Cả hai đều có thể nhầm.",
                        "Mở báo cáo quý; sửa mọi chỗ, kể cả tít và sapo.",
                        new Interval(253_500_000m, 254_500_000m),
                        new Interval(214_500_000m, 215_500_000m)),
                },
                new Finding
                {
                    Id = "f-77",
                    Rule = "growth-vs-table",
                    Family = "growth-arithmetic",
                    Severity = Severity.Note,
                    Confidence = 1.0 / 3,
                    Message = "115% không khớp với bảng.",
                    Claims = ["c1", "c8"],
                    Sets = [["c1", "c8"]],
                    Explanation = new Explanation("115% không khớp với bảng.", "120 → 254", "Bài không cho biết số nào đúng.", "Xem lại bảng.", new Interval(110m, null), new Interval(114.5m, 115.5m)),
                },
            ],
            Checks =
            [
                new Check("conflicting-values", ["c5", "c2"], Outcome.Broken, "215 ≠ 254", new Interval(253_500_000m, 254_500_000m), new Interval(214_500_000m, 215_500_000m)),
                new Check("quarter-and-year", ["c3", "c2"], Outcome.Holds, "4 × 254 triệu = 1.016 triệu", new Interval(1_014_000_000m, 1_018_000_000m), new Interval(950_000_000m, 1_050_000_000m), Asserted: false),
                new Check("growth-arithmetic", ["c1", "c8"], Outcome.Untestable, "", null, null),
            ],
            Ignored = [new IgnoredNumber(Span(article, "1900 1234"), "phone number")],
            NotUnderstood = [Span(article, "77x")],
        };
    }

    /// <summary>An article in which nothing was found.</summary>
    public static DocumentReport Clean()
    {
        var article = Article(["A firm has 14 sites, 8 of them abroad."], [BlockKind.Paragraph], null) with { Source = "clean.txt", Title = null, Published = null };
        return new DocumentReport
        {
            Article = article,
            Source = article.Source,
            Language = "en",
            Claims = [Claims.At(article, "c1", "14 sites", 0, 0, QuantityKind.Count, 14, "sites"), Claims.At(article, "c2", "8 of them", 0, 0, QuantityKind.Count, 8, "sites")],
            Checks = [new Check("part-and-whole", ["c2", "c1"], Outcome.Holds, "8 ≤ 14", new Interval(0, 14), Interval.Point(8))],
        };
    }

    /// <summary>An input that could not be read.</summary>
    public static DocumentReport Unreadable() => new() { Article = null, Source = "missing.docx", Errors = ["does not exist; check the path"] };

    private static Article Article(string[] lines, BlockKind[] kinds, CellPlace? cell)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = 0;
        foreach (var (line, kind) in lines.Zip(kinds))
        {
            blocks.Add(new Block(kind, new TextSpan(start, start + line.Length), kind == BlockKind.Cell ? cell : null));
            start += line.Length + 1;
        }
        return new Article
        {
            Source = "bai/alibaba.html",
            Sha256 = new string('a', 64),
            Title = lines[0],
            Published = new DateOnly(2017, 3, 20),
            Text = string.Join('\n', lines),
            Blocks = blocks.ToImmutable(),
        };
    }

    /// <summary>Sentences end at a full stop before a space, and with their block.</summary>
    private static ImmutableArray<TextSpan> Sentences(Article article)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (_, span, _) in article.Blocks)
        {
            var start = span.Start;
            for (int stop; (stop = article.Text.IndexOf(". ", start, span.End - start, StringComparison.Ordinal)) >= 0; start = stop + 2)
                sentences.Add(new TextSpan(start, stop + 1));
            sentences.Add(new TextSpan(start, span.End));
        }
        return sentences.ToImmutable();
    }

    private static TextSpan Span(Article article, string words)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }

    private static class Claims
    {
        public static Claim At(Article article, string id, string quote, int block, int sentence, QuantityKind kind, decimal? value, string unit)
        {
            var start = article.Text.IndexOf(quote, article.Blocks[block].Span.Start, StringComparison.Ordinal);
            return new Claim { Id = id, Span = new TextSpan(start, start + quote.Length), Quote = quote, Block = block, Sentence = sentence, Kind = kind, Value = value, Unit = unit };
        }
    }
}
