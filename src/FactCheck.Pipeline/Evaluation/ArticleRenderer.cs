using System.Collections.Immutable;
using System.Text;

namespace FactCheck.Pipeline.Evaluation;

/// <summary>Renders a labelled article as a web page with the furniture of one, or as plain text.</summary>
internal static class ArticleRenderer
{
    private static readonly Furniture English = new(
        ["Home", "World", "Business", "Sport", "Top 10 of 2024"],
        "Related: 7 charts that explain the week | Share 128 | 45 comments",
        "© 2024 The Example Courier. Hotline 1900 1234. Licence No. 57/GP-2021.");

    private static readonly Furniture Vietnamese = new(
        ["Trang chủ", "Thời sự", "Kinh doanh", "Thể thao", "Top 10 năm 2024"],
        "Tin liên quan: 7 biểu đồ giải thích tuần qua | Chia sẻ 128 | 45 bình luận",
        "© 2024 Báo Ví Dụ. Đường dây nóng 1900 1234. Giấy phép số 57/GP-BTTTT.");

    /// <summary>Whether an article is a page: it holds a table, or the code points of its id make an even sum.</summary>
    public static bool IsPage(string id, ImmutableArray<Row> rows) =>
        rows.Any(static row => row.Kind == RowKind.TableRow) || id.EnumerateRunes().Sum(static rune => rune.Value) % 2 == 0;

    /// <summary>Blocks with an empty line between them; cells with " | ".</summary>
    public static string ToText(ImmutableArray<Row> rows) =>
        string.Join("\n\n", rows.Select(static row => string.Join(" | ", row.Pieces))) + "\n";

    /// <summary>A page with navigation, related links and a footer, none of which make claims.</summary>
    public static string ToHtml(string lang, ImmutableArray<Row> rows)
    {
        var furniture = lang == "vi" ? Vietnamese : English;
        var title = rows.FirstOrDefault(static row => row.Kind == RowKind.Headline)?.Pieces[0] ?? "";
        var page = new StringBuilder()
            .Append("<!doctype html><html lang=\"").Append(lang).Append("\"><head><meta charset=\"utf-8\"><title>").Append(Escape(title))
            .Append("</title></head><body>\n<header><nav><ul>");
        foreach (var item in furniture.Navigation)
            page.Append("<li><a href='#'>").Append(Escape(item)).Append("</a></li>");
        page.Append("</ul></nav></header>\n<main><article>\n");
        for (var at = 0; at < rows.Length; at++)
        {
            if (rows[at].Kind == RowKind.TableRow)
                at = AppendTable(page, rows, at) - 1;
            else
                AppendLine(page, rows[at]);
        }

        return page.Append("</article>\n<aside><p>").Append(Escape(furniture.Related)).Append("</p></aside></main>\n<footer><p>")
            .Append(Escape(furniture.Footer)).Append("</p></footer></body></html>\n").ToString();
    }

    private static void AppendLine(StringBuilder page, Row row)
    {
        var (open, close) = row.Kind switch
        {
            RowKind.Headline => ("<h1>", "</h1>"),
            RowKind.Standfirst => ("<p class=\"standfirst\">", "</p>"),
            _ => ("<p>", "</p>"),
        };
        page.Append(open).Append(Escape(row.Pieces[0])).Append(close).Append('\n');
    }

    private static int AppendTable(StringBuilder page, ImmutableArray<Row> rows, int first)
    {
        page.Append("<table><thead>");
        AppendCells(page, rows[first], "th");
        page.Append("</thead><tbody>");
        var at = first + 1;
        for (; at < rows.Length && rows[at].Kind == RowKind.TableRow; at++)
            AppendCells(page, rows[at], "td");
        page.Append("</tbody></table>\n");
        return at;
    }

    private static void AppendCells(StringBuilder page, Row row, string tag)
    {
        page.Append("<tr>");
        foreach (var piece in row.Pieces)
            page.Append('<').Append(tag).Append('>').Append(Escape(piece)).Append("</").Append(tag).Append('>');
        page.Append("</tr>");
    }

    // HtmlEncode would turn Latin-1 letters into references as well.
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#x27;", StringComparison.Ordinal);

    private sealed record Furniture(ImmutableArray<string> Navigation, string Related, string Footer);
}
