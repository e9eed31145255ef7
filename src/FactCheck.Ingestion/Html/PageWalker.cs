using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using FactCheck.Ingestion.Text;
using FactCheck.Model;

namespace FactCheck.Ingestion.Html;

/// <summary>
/// Walks a page once and takes down its visible texts and tables. Recursion is bounded by the parser, which nests no
/// element deeper than <see cref="IngestionOptions.MaxDepth"/>.
/// </summary>
internal sealed class PageWalker
{
    /// <summary>The attribute that carries <see cref="PageBlock.Owner"/>, so that it is known again when others have rearranged the page.</summary>
    public const string Mark = "data-owner";

    private readonly ClassCues _cues;
    private readonly Dictionary<string, ContainerRole> _rolesOfClasses = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PageBlock>.Builder _blocks = ImmutableArray.CreateBuilder<PageBlock>();
    private readonly ImmutableArray<PageContainer>.Builder _containers = ImmutableArray.CreateBuilder<PageContainer>();
    private readonly ImmutableDictionary<int, LivePost>.Builder _posts = ImmutableDictionary.CreateBuilder<int, LivePost>();
    private readonly StringBuilder _run = new();
    private int _owners;
    private string _lastPicture = "";
    private int _linkDepth, _boldDepth, _timeDepth, _linkLength, _boldLength, _timeLength;

    private PageWalker(ClassCues cues) => _cues = cues;

    public static Page Walk(IElement body, ClassCues cues)
    {
        var walker = new PageWalker(cues);
        walker.WalkBlock(body, new Place(-1, BlockKind.Paragraph, 0, new ElementPath(null, "body", 1)));
        return new Page(walker._blocks.ToImmutable(), walker._containers.ToImmutable()) { Posts = walker._posts.ToImmutable() };
    }

    /// <summary>Where the walk is: the container, and what a text found here would be.</summary>
    private readonly record struct Place(int Container, BlockKind Kind, int HeadingLevel, ElementPath Path);

    private void WalkBlock(IElement element, Place around)
    {
        var role = RoleOf(element);
        _containers.Add(new PageContainer(around.Container, role));
        if (role == ContainerRole.Post)
            _posts.Add(_containers.Count - 1, new LivePost(_posts.Count, TimeOf(element)));
        var place = Enter(element.LocalName, around with { Container = _containers.Count - 1 }, role);
        WalkChildren(element, element, place);
        Flush(element, place);
    }

    /// <summary>When a post was posted: its first time element, by the machine's word for it or else as printed.</summary>
    private static string? TimeOf(IElement post) => post.QuerySelector("time") is { } time
        && CleanText.Of(time.GetAttribute("datetime") is { Length: > 0 } stamp ? stamp : time.TextContent) is { Length: > 0 and < 64 } text ? text : null;

    private static Place Enter(string name, Place place, ContainerRole role) => name switch
    {
        ['h', >= '1' and <= '6'] => place with { Kind = BlockKind.Heading, HeadingLevel = name[1] - '0' },
        "li" or "dt" or "dd" => place with { Kind = BlockKind.ListItem },
        "figcaption" or "caption" => place with { Kind = BlockKind.Caption },
        _ when role == ContainerRole.Caption => place with { Kind = BlockKind.Caption },
        _ => place,
    };

    private void WalkChildren(INode node, IElement owner, Place place)
    {
        var children = node.ChildNodes;
        var elements = 0;
        for (var i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element:
                    elements++;
                    WalkElement(element, owner, place, elements);
                    break;
            }
        }
    }

    private void WalkElement(IElement element, IElement owner, Place place, int index)
    {
        var name = element.LocalName;
        if (PageElements.IsSilent(name) || IsHidden(element))
            return;
        if (name is "img" or "amp-img")
            _lastPicture = CleanText.Of(element.GetAttribute("alt") ?? "");
        if (name is "br")
            _run.Append('\n');
        else if (name is "hr")
            Flush(owner, place);
        else if (name is "sup")
            AppendRaised(element);
        else if (IsInline(element, name))
            WalkInline(element, owner, place, name, index);
        else
        {
            Flush(owner, place);
            place = place with { Path = new ElementPath(place.Path, name, index) };
            if (name is "table" && PageTables.Read(element) is { } table)
                AddTable(element, table, place);
            else
                WalkBlock(element, place);
        }
    }

    /// <summary>Elements that nobody knows run on with their text unless something inside them does not.</summary>
    private static bool IsInline(IElement element, string name) =>
        PageElements.IsInline(name) || (name.Contains('-', StringComparison.Ordinal) && element.FirstElementChild is null);

    private void WalkInline(IElement element, IElement owner, Place place, string name, int index)
    {
        place = place with { Path = new ElementPath(place.Path, name, index) };
        switch (name)
        {
            case "a":
                _linkDepth++;
                WalkChildren(element, owner, place);
                _linkDepth--;
                break;
            case "b" or "strong":
                _boldDepth++;
                WalkChildren(element, owner, place);
                _boldDepth--;
                break;
            case "time":
                _timeDepth++;
                WalkChildren(element, owner, place);
                _timeDepth--;
                break;
            default:
                if (name is "span" && IsBlock(RoleOf(element), owner))
                {
                    Flush(owner, place);
                    WalkBlock(element, place);
                }
                else
                    WalkChildren(element, owner, place);
                break;
        }
    }

    /// <summary>A class can make a span a caption; outside paragraphs also a byline, a share button and the like.</summary>
    private static bool IsBlock(ContainerRole role, IElement owner) =>
        role == ContainerRole.Caption || (role > ContainerRole.Main && owner.LocalName is not ("p" or "li" or "td" or ['h', _]));

    private void AppendRaised(IElement element)
    {
        var isLink = _linkDepth > 0 || element.FirstElementChild?.LocalName == "a";
        Span<char> tail = stackalloc char[16];
        var length = Math.Min(tail.Length, _run.Length);
        _run.CopyTo(_run.Length - length, tail, length);
        if (Superscripts.Print(tail[..length], element.TextContent, isLink) is { } printed)
            Append(printed);
    }

    private void Append(string text)
    {
        // A line feed in the source is a space; only <br> breaks a line.
        _run.Append(text.Contains('\n', StringComparison.Ordinal) ? text.Replace('\n', ' ') : text);
        if (_linkDepth > 0)
            _linkLength += text.Length;
        if (_boldDepth > 0)
            _boldLength += text.Length;
        if (_timeDepth > 0)
            _timeLength += text.Length;
    }

    private void Flush(IElement owner, Place place)
    {
        if (_run.Length > 0)
        {
            var raw = _run.ToString();
            _run.Clear();
            if (raw.AsSpan().Trim().Contains('\n'))
                foreach (var line in BrokenLines.Of(raw))
                    Add(line, owner, place);
            else
                Add(raw, owner, place);
        }
        _linkLength = _boldLength = _timeLength = 0;
    }

    private void Add(string raw, IElement owner, Place place)
    {
        var text = CleanText.Of(raw);
        if (text.Length == 0)
            return;
        _blocks.Add(new PageBlock
        {
            Kind = place.Kind == BlockKind.Paragraph && IsOfLastPicture(text) ? BlockKind.Caption : place.Kind,
            Text = text,
            Owner = NumberOf(owner),
            Path = place.Path,
            SourceStart = SourceStart(owner),
            Container = place.Container,
            HeadingLevel = place.HeadingLevel,
            LinkLength = Math.Min(_linkLength, text.Length),
            IsBold = _boldLength * 10 >= text.Length * 9,
            IsTime = _timeLength * 10 >= text.Length * 9,
        });
    }

    /// <summary>Pages without mark-up for captions print a picture's words below it once more; a title below its picture is no sentence.</summary>
    private bool IsOfLastPicture(string text) => text.Length == _lastPicture.Length && SentenceEnd.Is(text) && text == _lastPicture && _linkLength == 0;

    private void AddTable(IElement element, Tables.TableDraft table, Place place)
    {
        var owner = NumberOf(element);
        var block = new PageBlock { Kind = BlockKind.Cell, Text = "", Table = table, Owner = owner, Container = place.Container, Path = place.Path, SourceStart = SourceStart(element) };
        if (table.Caption is { } caption)
            _blocks.Add(block with { Kind = BlockKind.Caption, Text = caption, Table = null });
        _blocks.Add(block);
    }

    private static int SourceStart(IElement element) => element.SourceReference is { } source ? source.Position.Index : -1;

    private int NumberOf(IElement owner)
    {
        if (owner.GetAttribute(Mark) is { } known)
            return int.Parse(known, CultureInfo.InvariantCulture);
        owner.SetAttribute(Mark, _owners.ToString(CultureInfo.InvariantCulture));
        return _owners++;
    }

    private ContainerRole RoleOf(IElement element)
    {
        if (element.GetAttribute("itemprop") is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase))
            return ContainerRole.ArticleBody;
        if (element.GetAttribute("itemtype") is { } type && type.EndsWith("/BlogPosting", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("itemprop") is { } update && update.Contains("liveBlogUpdate", StringComparison.OrdinalIgnoreCase))
            return ContainerRole.Post;
        var role = CuedRole(element.ClassName);
        if (role < ContainerRole.Post || element.LocalName is "body" or "html")
            role = element.LocalName is "body" or "html" ? ContainerRole.Plain : CuedRole(element.Id);
        if (role != ContainerRole.Plain)
            return role;
        return element.LocalName switch
        {
            "article" => ContainerRole.Article,
            "main" => ContainerRole.Main,
            "form" => ContainerRole.Boilerplate,
            _ => ContainerRole.Plain,
        };
    }

    private ContainerRole CuedRole(string? name)
    {
        if (string.IsNullOrEmpty(name))
            return ContainerRole.Plain;
        if (!_rolesOfClasses.TryGetValue(name, out var role))
            _rolesOfClasses[name] = role = _cues.RoleOf(name);
        return role;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.Attributes.Length == 0)
            return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true")
            return true;
        if (element.GetAttribute("role") is { } role && PageElements.IsSilentRole(role))
            return true;
        return element.GetAttribute("style") is { Length: > 6 } style && IsHiding(style);
    }

    private static bool IsHiding(string style)
    {
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
