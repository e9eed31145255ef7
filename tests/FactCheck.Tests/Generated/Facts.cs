using System.Globalization;
using CsCheck;

namespace FactCheck.Tests.Generated;

/// <summary>The model of facts that articles are invented from. Every value is exact first and printed after, so that true text is true to the last digit.</summary>
internal static class Facts
{
    private static readonly Gen<int> Decimals = Gen.Int[0, 2];

    /// <summary>What a figure is multiplied by to be wrong under any rounding and any hedge.</summary>
    private static readonly Gen<decimal> Wrong = Gen.OneOf(0.89m, 0.91m, 1.09m, 1.14m);

    /// <summary>Every kind of statement in a house's language.</summary>
    public static Gen<Statement>[] Of(House house) => house.Language == "en"
        ? [EnglishGrowth, EnglishParts, EnglishShare, EnglishTwice, EnglishWeekday, EnglishConversion, EnglishHalf, EnglishAverage]
        : [VietnameseGrowth, VietnameseParts, VietnameseShare, VietnameseTwice, VietnameseWeekday, VietnameseConversion, VietnameseHalf, VietnameseAverage];

    private static Gen<Statement> EnglishGrowth { get; } = Gen.Select(Gen.Decimal[20, 900], Gen.Decimal[4, 70], Gen.OneOf("revenue|Orlec", "operating profit|Tamsin Foods", "turnover|Halvard Shipping"), Gen.Int[1, 2], Wrong).Select(
        (before, percent, what, decimals, wrong) =>
        {
            var (measure, owner) = Two(what);
            var (printedBefore, now) = (decimal.Round(before, decimals), decimal.Round(before * (1 + percent / 100), decimals));
            var growth = (now / printedBefore - 1) * 100;
            string Text(decimal rise) => $"{owner} said {measure} rose {House.English.Number(rise, 1)}% to ${House.English.Number(now, decimals)} million from ${House.English.Number(printedBefore, decimals)} million a year earlier.";
            return Said("growth", Text, growth, growth * 1.5m + Math.Abs(wrong - 1) * 20, v => House.English.Number(v, 1) + "%");
        });

    private static Gen<Statement> VietnameseGrowth { get; } = Gen.Select(Gen.Decimal[20, 900], Gen.Decimal[4, 70], Gen.OneOf("Doanh thu|Công ty Thép Đại Lãnh", "Lợi nhuận trước thuế|Ngân hàng Sông Cầu"), Gen.Int[1, 2], Wrong).Select(
        (before, percent, what, decimals, wrong) =>
        {
            var (measure, owner) = Two(what);
            var (printedBefore, now) = (decimal.Round(before, decimals), decimal.Round(before * (1 + percent / 100), decimals));
            var growth = (now / printedBefore - 1) * 100;
            string Text(decimal rise) => $"{measure} của {owner} đạt {House.Vietnamese.Number(now, decimals)} tỷ đồng, tăng {House.Vietnamese.Number(rise, 1)}% so với {House.Vietnamese.Number(printedBefore, decimals)} tỷ đồng của năm trước.";
            return Said("growth", Text, growth, growth * 1.5m + Math.Abs(wrong - 1) * 20, v => House.Vietnamese.Number(v, 1) + "%");
        });

    private static Gen<Statement> EnglishParts { get; } = Gen.Select(Gen.Int[21, 480].Where(IsFine), Gen.Int[21, 480].Where(IsFine), Gen.Int[21, 480].Where(IsFine), Wrong).Select(
        (one, two, three, wrong) =>
        {
            string Text(decimal total) => $"The county bought {House.English.Number(total, 0)} buses in all: {one} electric, {two} hybrid and {three} diesel ones.";
            decimal sum = one + two + three;
            return Said("parts", Text, sum, Unlike(decimal.Round(sum * wrong), one + two, two + three, one + three), v => House.English.Number(v, 0));
        });

    private static Gen<Statement> VietnameseParts { get; } = Gen.Select(Gen.Int[21, 480].Where(IsFine), Gen.Int[21, 480].Where(IsFine), Gen.Int[21, 480].Where(IsFine), Wrong).Select(
        (one, two, three, wrong) =>
        {
            string Text(decimal total) => $"Toàn huyện có {House.Vietnamese.Number(total, 0)} hộ nghèo, gồm {one} hộ ở xã An Bình, {two} hộ ở xã Tân Lập và {three} hộ ở xã Phú Thạnh.";
            decimal sum = one + two + three;
            return Said("parts", Text, sum, Unlike(decimal.Round(sum * wrong), one + two, two + three, one + three), v => House.Vietnamese.Number(v, 0));
        });

    private static Gen<Statement> EnglishShare { get; } = Gen.Select(Gen.Int[400, 9000].Where(IsFine), Gen.Decimal[0.08m, 0.6m], Wrong).Select(
        (whole, part, wrong) =>
        {
            var count = Printed(whole * part);
            string Text(decimal share) => $"Of the {House.English.Number(whole, 0)} pupils tested, {House.English.Number(count, 0)}, or {House.English.Number(share, 1)}%, had a fever.";
            var exact = count / whole * 100;
            return Said("share", Text, exact, exact * wrong, v => House.English.Number(v, 1) + "%");
        });

    private static Gen<Statement> VietnameseShare { get; } = Gen.Select(Gen.Int[400, 9000].Where(IsFine), Gen.Decimal[0.08m, 0.6m], Wrong).Select(
        (whole, part, wrong) =>
        {
            var count = Printed(whole * part);
            string Text(decimal share) => $"Trong {House.Vietnamese.Number(whole, 0)} học sinh được khám, có {House.Vietnamese.Number(count, 0)} em bị cận thị, chiếm {House.Vietnamese.Number(share, 1)}%.";
            var exact = count / whole * 100;
            return Said("share", Text, exact, exact * wrong, v => House.Vietnamese.Number(v, 1) + "%");
        });

    private static Gen<Statement> EnglishTwice { get; } = Gen.Select(Gen.Decimal[120, 980], Decimals, Gen.OneOf("bond issue|Kestrel Water", "loan portfolio|Brightwell Bank", "order book|Orlec Yards"), Wrong).Select(
        (exact, coarse, what, wrong) =>
        {
            var (measure, owner) = Two(what);
            var fine = decimal.Round(exact, 2);
            string[] Text(string again) => [$"{owner}'s {measure} totalled ${House.English.Number(fine, 2)} million at the end of June.", $"The {measure} of {again} million at {owner} was its largest at the end of June."];
            return new Statement("twice", Text("$" + House.English.Number(fine, coarse)), Text("$" + House.English.Number(fine * wrong, 2)), "$" + House.English.Number(fine * wrong, 2) + " million");
        });

    private static Gen<Statement> VietnameseTwice { get; } = Gen.Select(Gen.Decimal[120, 980], Decimals, Gen.OneOf("dư nợ cho vay|Ngân hàng Trường Thủy", "vốn điều lệ|Công ty Gốm Bàu Sen"), Wrong).Select(
        (exact, coarse, what, wrong) =>
        {
            var (measure, owner) = Two(what);
            var fine = decimal.Round(exact, 2);
            string[] Text(string again) => [$"Đến cuối tháng 6, {measure} của {owner} đạt {House.Vietnamese.Number(fine, 2)} tỷ đồng.", $"Với {measure} {again} tỷ đồng đến cuối tháng 6, {owner} đứng đầu tỉnh."];
            return new Statement("twice", Text(House.Vietnamese.Number(fine, coarse)), Text(House.Vietnamese.Number(fine * wrong, 2)), House.Vietnamese.Number(fine * wrong, 2) + " tỷ đồng");
        });

    private static Gen<Statement> EnglishWeekday { get; } = Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 6]).Select((day, off) =>
    {
        var date = new DateOnly(2018, 1, 1).AddDays(day);
        string Text(int shift) => $"The ferry was launched on {date.AddDays(shift).ToString("dddd", CultureInfo.InvariantCulture)}, {date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}.";
        return new Statement("weekday", [Text(0)], [Text(off)], date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
    });

    private static Gen<Statement> VietnameseWeekday { get; } = Gen.Select(Gen.Int[0, 3000], Gen.Int[1, 6], Gen.OneOf("{0}, ngày {1}", "{0} ngày {1}", "{0} ({1})")).Select((day, off, form) =>
    {
        string[] names = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];
        var date = new DateOnly(2018, 1, 1).AddDays(day);
        var printed = date.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
        string Text(int shift) => "Lễ khánh thành diễn ra vào " + string.Format(CultureInfo.InvariantCulture, form, names[(int)date.AddDays(shift).DayOfWeek], printed) + ".";
        return new Statement("weekday", [Text(0)], [Text(off)], printed);
    });

    private static Gen<Statement> EnglishConversion { get; } = Gen.Select(Gen.Int[21, 600].Where(IsFine), Wrong).Select((miles, wrong) =>
    {
        var exact = miles * 1.609344m;
        string Text(decimal km) => $"The new road runs {miles} miles ({House.English.Number(km, 0)} km) along the coast.";
        return Said("conversion", Text, exact, exact * wrong, v => House.English.Number(v, 0) + " km");
    });

    private static Gen<Statement> VietnameseConversion { get; } = Gen.Select(Gen.Int[21, 600].Where(IsFine), Wrong).Select((miles, wrong) =>
    {
        var exact = miles * 1.609344m;
        string Text(decimal km) => $"Tuyến đường ven biển dài {miles} dặm ({House.Vietnamese.Number(km, 0)} km).";
        return Said("conversion", Text, exact, exact * wrong, v => House.Vietnamese.Number(v, 0) + " km");
    });

    private static Gen<Statement> EnglishHalf { get; } = Gen.Select(Gen.Decimal[20, 400], Gen.Decimal[0.75m, 1.35m], Wrong).Select((first, rise, wrong) =>
    {
        var (one, two) = (decimal.Round(first, 1), decimal.Round(first * rise, 1));
        string[] Text(decimal half) => [
            $"Exports were ${House.English.Number(one, 1)} million in the first quarter and ${House.English.Number(two, 1)} million in the second quarter.",
            $"Exports for the first half came to ${House.English.Number(half, 1)} million."];
        return new Statement("half", Text(one + two), Text((one + two) * wrong), "$" + House.English.Number((one + two) * wrong, 1) + " million");
    });

    private static Gen<Statement> VietnameseHalf { get; } = Gen.Select(Gen.Decimal[20, 400], Gen.Decimal[0.75m, 1.35m], Wrong).Select((first, rise, wrong) =>
    {
        var (one, two) = (decimal.Round(first, 1), decimal.Round(first * rise, 1));
        string[] Text(decimal half) => [
            $"Kim ngạch xuất khẩu quý I/2024 đạt {House.Vietnamese.Number(one, 1)} triệu USD, quý II/2024 đạt {House.Vietnamese.Number(two, 1)} triệu USD.",
            $"Kim ngạch xuất khẩu 6 tháng đầu năm 2024 đạt {House.Vietnamese.Number(half, 1)} triệu USD."];
        return new Statement("half", Text(one + two), Text((one + two) * wrong), House.Vietnamese.Number((one + two) * wrong, 1) + " triệu USD");
    });

    private static Gen<Statement> EnglishAverage { get; } = Gen.Select(Gen.Int[40, 900].Where(IsFine), Gen.Int[120, 4800].Where(IsFine), Wrong).Select((people, each, wrong) =>
    {
        var total = (decimal)people * each;
        string Text(decimal sum) => $"The fund paid ${House.English.Number(sum, 0)} to {people} families, an average of ${House.English.Number(each, 0)} per family.";
        return Said("average", Text, total, Printed(total * wrong), v => "$" + House.English.Number(v, 0));
    });

    private static Gen<Statement> VietnameseAverage { get; } = Gen.Select(Gen.Int[40, 900].Where(IsFine), Gen.Int[12, 98].Where(IsFine), Wrong).Select((people, each, wrong) =>
    {
        var total = (decimal)people * each;
        string Text(decimal sum) => $"Quỹ đã hỗ trợ {people} hộ với tổng số tiền {House.Vietnamese.Number(sum, 0)} triệu đồng, bình quân {each} triệu đồng mỗi hộ.";
        return Said("average", Text, total, Printed(total * wrong), v => House.Vietnamese.Number(v, 0) + " triệu đồng");
    });

    /// <summary>Round figures are rounded ones, and allow more than what they are changed by.</summary>
    private static bool IsFine(int value) => value % 10 != 0;

    /// <summary>A whole number that is not round.</summary>
    private static decimal Printed(decimal value) => decimal.Round(value) is var whole && whole % 10 == 0 ? whole + 7 : whole;

    /// <summary>A wrong total that two of three parts make by chance is another one.</summary>
    private static decimal Unlike(decimal total, params ReadOnlySpan<int> sums) => sums.Contains((int)total) ? total + 3 : total;

    private static Statement Said(string kind, Func<decimal, string> text, decimal right, decimal wrong, Func<decimal, string> printed) => new(kind, [text(right)], [text(wrong)], printed(wrong));

    private static (string First, string Second) Two(string joined) => (joined.Split('|')[0], joined.Split('|')[1]);
}
