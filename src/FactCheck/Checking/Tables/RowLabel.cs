namespace FactCheck.Checking.Tables;

/// <summary>Finds the label of a row in running text, whole or shortened as a text would: "Aldwick" for Aldwick Athletic.</summary>
internal static class RowLabel
{
    /// <summary>Shorter beginnings are shared by too many words.</summary>
    private const int ShortestStem = 6;

    private const int ShortestWord = 3;

    /// <summary>Where the label stands last in the text, or −1.</summary>
    public static int LastIn(ReadOnlySpan<char> text, TableGrid grid, ReadOnlySpan<int> rows, int row) =>
        Find(text, Forms(grid, rows, row), last: true);

    /// <summary>Where the label stands first in the text, or −1.</summary>
    public static int FirstIn(ReadOnlySpan<char> text, TableGrid grid, ReadOnlySpan<int> rows, int row) =>
        Find(text, Forms(grid, rows, row), last: false);

    private static int Find(ReadOnlySpan<char> text, List<(string Form, bool Stem)> forms, bool last)
    {
        var best = -1;
        foreach (var (form, stem) in forms)
        {
            var at = last ? LastWord(text, form, stem) : FirstWord(text, form, stem);
            if (at >= 0 && (best < 0 || (last ? at > best : at < best)))
                best = at;
        }

        return best;
    }

    /// <summary>The whole label; its first word where no other row has it; the beginning of a long first word.</summary>
    private static List<(string Form, bool Stem)> Forms(TableGrid grid, ReadOnlySpan<int> rows, int row)
    {
        var label = grid.Lines[row].Label.Trim();
        var forms = new List<(string, bool)>();
        if (label.Length < 2)
            return forms;
        forms.Add((label, false));
        var space = label.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? label : label[..space];
        if (first.Length < ShortestWord || !char.IsUpper(first[0]) || Shared(grid, rows, row, first))
            return forms;
        if (first.Length > ShortestWord)
            forms.Add((first, false));
        if (first.Length >= ShortestStem)
            forms.Add((first[..ShortestStem], true));
        return forms;
    }

    private static bool Shared(TableGrid grid, ReadOnlySpan<int> rows, int row, string first)
    {
        foreach (var other in rows)
            if (other != row && grid.Lines[other].Label.Contains(first.Length > ShortestStem ? first[..ShortestStem] : first, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static int LastWord(ReadOnlySpan<char> text, string form, bool stem)
    {
        for (var end = text.Length; end > 0;)
        {
            var at = text[..end].LastIndexOf(form, StringComparison.Ordinal);
            if (at < 0 || IsWord(text, at, form.Length, stem))
                return at;
            end = at + form.Length - 1;
        }

        return -1;
    }

    private static int FirstWord(ReadOnlySpan<char> text, string form, bool stem)
    {
        for (var start = 0; start < text.Length;)
        {
            var at = text[start..].IndexOf(form, StringComparison.Ordinal);
            if (at < 0 || IsWord(text, start + at, form.Length, stem))
                return at < 0 ? -1 : start + at;
            start += at + 1;
        }

        return -1;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, int length, bool stem) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (stem || at + length == text.Length || !char.IsLetter(text[at + length]));
}
