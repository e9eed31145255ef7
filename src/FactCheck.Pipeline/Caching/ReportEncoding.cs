using FactCheck.Model;

namespace FactCheck.Pipeline.Caching;

/// <summary>
/// A document's report as bytes, without loss: whatever is written from the copy is written from the original.
/// <see cref="ReportDecoding"/> reads the fields in the same order; a test compares every property of the model.
/// </summary>
internal sealed class ReportEncoding
{
    private readonly FieldWriter _fields = new();

    private ReportEncoding()
    {
    }

    public static byte[] Write(DocumentReport report)
    {
        var encoding = new ReportEncoding();
        encoding.Report(report);
        return encoding._fields.ToArray();
    }

    private void Report(DocumentReport report)
    {
        _fields.Write(report.Source);
        _fields.WriteOptional(report.Article, Article);
        _fields.Write(report.Language);
        _fields.Write(report.Sentences, Span);
        _fields.Write(report.Claims, Claim);
        _fields.Write(report.Findings, Finding);
        _fields.Write(report.Checks, Check);
        _fields.Write(report.Ignored, Ignored);
        _fields.Write(report.NotUnderstood, Span);
        _fields.WriteOptional(report.Kept, Counts);
        _fields.Write(report.Errors);
    }

    private void Article(Article article)
    {
        _fields.Write(article.Source);
        _fields.Write(article.Id);
        _fields.Write(article.Url);
        _fields.Write(article.Status);
        _fields.Write(article.Version);
        _fields.Write(article.Sha256);
        _fields.Write(article.Identity);
        _fields.Write(article.Title);
        _fields.WriteOptional(article.Published, Day);
        _fields.WriteOptional(article.Updated, Day);
        _fields.Write(article.DeclaredLanguage);
        _fields.Write(article.Text);
        _fields.Write(article.WithheldTextSha256);
        _fields.Write(article.Blocks, Block);
        _fields.Write(article.Notes);
    }

    private void Block(Block block)
    {
        Name(block.Kind);
        Span(block.Span);
        _fields.WriteOptional(block.Cell, Cell);
        _fields.WriteOptional(block.Place, Place);
        _fields.WriteOptional(block.Metadata, Name);
        _fields.WriteOptional(block.Post, Post);
    }

    private void Cell(CellPlace cell)
    {
        _fields.Write(cell.Table);
        _fields.Write(cell.Row);
        _fields.Write(cell.Column);
        _fields.Write(cell.IsHeader);
        _fields.Write(cell.RowHeaders);
        _fields.Write(cell.ColumnHeaders);
        _fields.Write(cell.Caption);
    }

    private void Place(SourcePlace place)
    {
        _fields.WriteOptional(place.Line, Number);
        _fields.WriteOptional(place.Column, Number);
        _fields.Write(place.Anchors, Anchor);
        _fields.Write(place.Element);
        _fields.WriteOptional(place.Page, Number);
        _fields.WriteOptional(place.Box, Box);
        _fields.WriteOptional(place.Paragraph, Number);
        _fields.Write(place.Field);
    }

    private void Anchor(SourceAnchor anchor)
    {
        _fields.Write(anchor.Offset);
        _fields.Write(anchor.Line);
        _fields.Write(anchor.Column);
    }

    private void Box(PageBox box)
    {
        _fields.Write(box.Left);
        _fields.Write(box.Bottom);
        _fields.Write(box.Right);
        _fields.Write(box.Top);
    }

    private void Post(LivePost post)
    {
        _fields.Write(post.Number);
        _fields.Write(post.Time);
    }

    private void Claim(Claim claim)
    {
        _fields.Write(claim.Id);
        Span(claim.Span);
        _fields.Write(claim.Quote);
        _fields.Write(claim.Block);
        _fields.Write(claim.Sentence);
        Name(claim.Kind);
        _fields.WriteOptional(claim.Value, _fields.Write);
        _fields.WriteOptional(claim.Low, _fields.Write);
        _fields.WriteOptional(claim.High, _fields.Write);
        _fields.Write(claim.Ulp);
        _fields.Write(claim.LooseUlp);
        _fields.Write(claim.Readings, Reading);
        _fields.Write(claim.Unit);
        _fields.WriteOptional(claim.Date, Date);
        _fields.WriteOptional(claim.Weekday, Name);
        Name(claim.Hedge);
        Name(claim.HedgeForce);
        _fields.WriteOptional(claim.Direction, Name);
        Name(claim.Role);
        _fields.Write(claim.Subject);
        _fields.Write(claim.Measure);
        _fields.WriteOptional(claim.Period, Period);
        _fields.Write(claim.Scope);
        _fields.Write(claim.Basis);
        Name(claim.Modality);
        _fields.Write(claim.Speaker);
        _fields.Write(claim.Negated);
        _fields.Write(claim.PerUnit);
        _fields.Write(claim.Quoted);
        _fields.Write(claim.Confidence);
    }

    private void Reading(Reading reading)
    {
        _fields.Write(reading.Value);
        _fields.Write(reading.Ulp);
        _fields.Write(reading.Weight);
    }

    private void Period(Period period)
    {
        _fields.Write(period.Label);
        Name(period.Grain);
        _fields.Write(period.Cumulative);
    }

    private void Finding(Finding finding)
    {
        _fields.Write(finding.Id);
        _fields.Write(finding.Rule);
        _fields.Write(finding.Family);
        Name(finding.Severity);
        _fields.Write(finding.Confidence);
        _fields.WriteOptional(finding.Worth, _fields.Write);
        _fields.Write(finding.Judged);
        _fields.Write(finding.Message);
        _fields.Write(finding.Claims);
        _fields.Write(finding.Sets, _fields.Write);
        _fields.Write(finding.Suspect);
        _fields.WriteOptional(finding.Repair, _fields.Write);
        _fields.Write(finding.Evidence, Evidence);
        Explanation(finding.Explanation);
        _fields.WriteOptional(finding.State, Name);
        _fields.WriteOptional(finding.Suppression, Suppression);
    }

    private void Evidence(Evidence evidence)
    {
        _fields.Write(evidence.Claim);
        _fields.Write(evidence.For);
        _fields.Write(evidence.Rule);
        _fields.Write(evidence.Claims);
        _fields.Write(evidence.Text);
    }

    private void Explanation(Explanation explanation)
    {
        _fields.Write(explanation.Conflict);
        _fields.Write(explanation.Formula);
        _fields.Write(explanation.Likelier);
        _fields.Write(explanation.Advice);
        _fields.WriteOptional(explanation.Expected, Interval);
        _fields.WriteOptional(explanation.Stated, Interval);
    }

    private void Suppression(Suppression suppression)
    {
        _fields.Write(suppression.Reason);
        _fields.WriteOptional(suppression.Until, Day);
        _fields.Write(suppression.Place);
    }

    private void Check(Check check)
    {
        _fields.Write(check.Rule);
        _fields.Write(check.Claims);
        Name(check.Outcome);
        _fields.Write(check.Formula);
        _fields.WriteOptional(check.Expected, Interval);
        _fields.WriteOptional(check.Stated, Interval);
        _fields.Write(check.Asserted);
    }

    private void Interval(Interval interval)
    {
        _fields.WriteOptional(interval.Low, _fields.Write);
        _fields.WriteOptional(interval.High, _fields.Write);
        _fields.Write(interval.LowOpen);
        _fields.Write(interval.HighOpen);
    }

    private void Ignored(IgnoredNumber ignored)
    {
        Span(ignored.Span);
        _fields.Write(ignored.Reason);
    }

    private void Counts(DocumentCounts counts)
    {
        _fields.Write(counts.Claims);
        _fields.Write(counts.Checks);
    }

    private void Date(PartialDate date)
    {
        _fields.WriteOptional(date.Year, Number);
        _fields.WriteOptional(date.Month, Number);
        _fields.WriteOptional(date.Day, Number);
    }

    private void Span(TextSpan span)
    {
        _fields.Write(span.Start);
        _fields.Write(span.Length);
    }

    private void Day(DateOnly day) => _fields.Write(day.DayNumber);

    private void Number(int number) => _fields.Write(number);

    private void Name<T>(T name) where T : struct, Enum => _fields.Write(Convert.ToInt64(name, System.Globalization.CultureInfo.InvariantCulture));
}
