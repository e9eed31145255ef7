using System.Globalization;

namespace FactCheck.Reports.Csv;

/// <summary>A cell: words, or a number that a spreadsheet may reckon with.</summary>
internal readonly record struct CsvCell(string Text, bool IsText)
{
    public static implicit operator CsvCell(string? text) => new(text ?? "", IsText: true);

    public static implicit operator CsvCell(decimal? number) => new(number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "", IsText: false);

    public static implicit operator CsvCell(int? number) => new(number?.ToString(CultureInfo.InvariantCulture) ?? "", IsText: false);

    /// <summary>A confidence, with four places.</summary>
    public static CsvCell Share(double value) => decimal.Round((decimal)Math.Clamp(double.IsFinite(value) ? value : 0, 0, 1), 4);
}
