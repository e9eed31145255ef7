using FactCheck.Reports;
using FactCheck.Reports.Rules;
using FactCheck.Review.Access;
using FactCheck.Review.Checking;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Review.Pages;

/// <summary>What every page knows of the request that it answers.</summary>
public sealed class PageContext
{
    /// <summary>The cookies of the preferences.</summary>
    internal const string LanguageCookie = "desk-language";
    internal const string ThemeCookie = "desk-theme";

    private PageContext(DeskText text, RuleCatalogue rules, Person person, string theme, string path, string form, DateTimeOffset now, ToolIdentity tool)
    {
        Text = text;
        Rules = rules;
        Person = person;
        Theme = theme;
        Path = path;
        Form = form;
        Now = now;
        Tool = tool;
    }

    public DeskText Text { get; }

    public InterfaceText Report => Text.Report;

    public RuleCatalogue Rules { get; }

    public Person Person { get; }

    /// <summary>"light", "dark", or "auto".</summary>
    public string Theme { get; }

    /// <summary>The address of the page, for the way back to it.</summary>
    public string Path { get; }

    /// <summary>What a form says to show that it is ours.</summary>
    public string Form { get; }

    public DateTimeOffset Now { get; }

    public ToolIdentity Tool { get; }

    /// <summary>The number of the newest change that the page can know of.</summary>
    public required long Seen { get; init; }

    /// <summary>What was just done, to be said on this page; null for nothing.</summary>
    public Notice? Notice { get; init; }

    /// <summary>Whether one can sign out.</summary>
    public bool HasLogin { get; init; }

    /// <summary>The name of a rule in the language of the interface.</summary>
    public string RuleTitle(string rule) => Rules.Find(rule)?.Title ?? rule;

    /// <summary>The name of a source; what was pasted or uploaded has none.</summary>
    public string Site(string site) => site == ArticleRecord.NoSite ? Text["site.none"] : site;

    internal static PageContext Of(HttpContext http, Desk desk, Notice? notice = null)
    {
        var language = LanguageOf(http, desk);
        var theme = http.Request.Cookies[ThemeCookie] is "light" or "dark" ? http.Request.Cookies[ThemeCookie]! : "auto";
        var token = http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;
        return new PageContext(DeskText.Of(language), desk.Rules(language), http.Person(), theme, http.Request.Path + http.Request.QueryString, token, desk.Options.Clock.GetUtcNow(), desk.Options.Tool) { Seen = desk.Changes.Seen, Notice = notice, HasLogin = desk.People.HasLogin };
    }

    /// <summary>What the person chose, else what the browser asks for first of what there is.</summary>
    private static string LanguageOf(HttpContext http, Desk desk)
    {
        if (http.Request.Cookies[LanguageCookie] is { } chosen && DeskText.Languages.Contains(chosen))
            return chosen;
        foreach (var wanted in http.Request.Headers.AcceptLanguage.ToString().Split(','))
            if (DeskText.Languages.FirstOrDefault(l => wanted.Trim().StartsWith(l, StringComparison.OrdinalIgnoreCase)) is { } spoken)
                return spoken;
        return desk.Options.Language;
    }
}
