using System.Text.Json.Nodes;
using FactCheck.Pipeline.Evaluation;
using FactCheck.Tests.Support;
using Xunit;

namespace FactCheck.Tests.Evaluation;

public sealed class CorpusTests
{
    private const string Good = """
        id: en-x
        lang: en
        genre: business
        ---
        # Sales of [[h|$5 million|5e6|USD|exact]]
        > A summary
        It sold [[a|{0}]] and {{fewer||more}} than [[b|3 to 4 tons|3..4|t|range]] of it on [[d|2 May|--05-02|date|exact]]. 🙂 [[e|$5 million|5e6|USD|more]].
        | Product | Sold (£m) |
        | --- | ---: |
        | Tea | [[c|1.5|1.5e6|GBP|exact]] |
        ---
        finding: conflicting-values | h a | two values
        trap: b c | other things
        """;

    private static readonly string Sound = Good.Replace("{0}", "$6 million|6e6|USD|exact||$5 million|5e6|USD|exact", StringComparison.Ordinal);

    [Fact]
    public void A_label_file_makes_a_flawed_article_and_its_clean_twin()
    {
        var corpus = ReadOne(Sound);

        Assert.Empty(corpus.Problems);
        Assert.Equal(["en-x.flawed", "en-x.clean"], corpus.Articles.Select(article => article.Gold.Id));
        var (flawed, clean) = (corpus.Articles[0].Gold, corpus.Articles[1].Gold);
        Assert.Equal("Sales of $5 million\nA summary\nIt sold $6 million and fewer than 3 to 4 tons of it on 2 May. 🙂 $5 million.\nProduct\nSold (£m)\nTea\n1.5", flawed.Text);
        Assert.Contains("It sold $5 million and more than", clean.Text, StringComparison.Ordinal);
        Assert.Equal("conflicting-values", Assert.Single(flawed.Findings).Family);
        Assert.Empty(clean.Findings);
        Assert.Single(clean.Traps);
    }

    [Fact]
    public void Both_twins_of_an_article_belong_to_its_part_of_the_corpus()
    {
        var held = ReadOne(Sound.Replace("genre: business", "genre: business\nsplit: held-back", StringComparison.Ordinal));

        Assert.Equal(2, held.Only(CorpusSplit.HeldBack).Articles.Length);
        Assert.Empty(held.Only(CorpusSplit.Work).Articles);
        Assert.Equal(2, ReadOne(Sound).Only(CorpusSplit.Work).Articles.Length);
    }

    [Fact]
    public void A_part_that_does_not_exist_is_named()
    {
        var problem = Assert.Single(ReadOne(Sound.Replace("genre: business", "split: heldback", StringComparison.Ordinal)).Problems);

        Assert.Contains("held-back", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Gold_offsets_count_code_points_and_quotes_are_numbered()
    {
        var gold = ReadOne(Sound).Articles[0].Gold;

        var last = gold.Claims.Single(claim => claim.Id == "e");
        Assert.Equal(gold.Text.LastIndexOf("$5 million", StringComparison.Ordinal) - 1, last.Start);
        Assert.Equal(2, last.Occurrence);
        Assert.Equal((3.0, 4.0, null), (gold.Claims.Single(claim => claim.Id == "b").Low, gold.Claims.Single(claim => claim.Id == "b").High, gold.Claims.Single(claim => claim.Id == "b").Value));
        Assert.Equal("--05-02", gold.Claims.Single(claim => claim.Id == "d").Date);
    }

    [Fact]
    public void An_article_with_a_table_is_a_page()
    {
        var article = ReadOne(Sound).Articles[0];

        Assert.Equal("en-x.flawed.html", article.FileName);
        Assert.Contains("<tr><td>Tea</td><td>1.5</td></tr>", article.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$6 million|6e6|USD", 7, 9, "a claim reads")]
    [InlineData("$6 million|6e6|USD|exactly", 7, 9, "no hedge is called 'exactly'")]
    [InlineData("$6 million|6 million|USD|exact", 7, 9, "'6 million' is no value")]
    [InlineData("$6 million|2017-3|date|exact", 7, 9, "'2017-3' is no date")]
    [InlineData("$6 million|6e6|USD|exact||$5 million", 7, 9, "the clean twin's version of 'a'")]
    public void A_bad_claim_is_named_with_its_place(string slot, int line, int column, string what)
    {
        var problem = Assert.Single(ReadOne(Good.Replace("{0}", slot, StringComparison.Ordinal)).Problems);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.EndsWith($"article.fc:{line}:{column}: {problem.What}", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trap: b c", "trap: b z", 13, "no claim of this article is called 'z'")]
    [InlineData("finding: conflicting-values", "finding: conflict", 12, "no family is called 'conflict'")]
    [InlineData("trap: b c |", "pitfall: b c |", 13, "'pitfall' is neither")]
    [InlineData("lang: en", "language: en", 1, "the header lacks 'lang'")]
    [InlineData("---\nfinding", "finding", 12, "two such lines, not 1")]
    [InlineData("[[b|", "[[a|", 7, "a second claim is called 'a'")]
    [InlineData("[[b|3 to 4 tons|3..4|t|range]]", "[[b|3 to\n4 tons|3..4|t|range]]", 7, "must stand in one line")]
    [InlineData("A summary", "A ]] summary", 6, "']]' closes nothing")]
    [InlineData("{{fewer||more}}", "{{fewer}}", 7, "words that differ read")]
    public void A_bad_file_is_named_with_its_place(string old, string replacement, int line, string what)
    {
        var problem = Assert.Single(ReadOne(Sound.Replace(old, replacement, StringComparison.Ordinal)).Problems);

        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
    }

    [Fact]
    public void Twins_that_read_the_same_are_refused()
    {
        var same = Sound.Replace("||$5 million|5e6|USD|exact", "", StringComparison.Ordinal).Replace("{{fewer||more}}", "fewer", StringComparison.Ordinal);

        Assert.Contains("both twins read the same", Assert.Single(ReadOne(same).Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_file_does_not_hide_the_others_and_a_name_is_given_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("en/1/article.fc", Sound);
        folder.Write("en/2/article.fc", "nothing");
        folder.Write("en/3/article.fc", Sound);

        var corpus = Corpus.Read(folder.Root);

        Assert.Equal(2, corpus.Articles.Length);
        Assert.Equal(2, corpus.Problems.Length);
        Assert.Contains("is also the name of", corpus.Problems[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_were_written_as_json_are_read_back_beside_their_article()
    {
        using var folder = new TemporaryFolder();
        var article = ReadOne(Sound).Articles[0];
        folder.Write("gold.json", GoldJson.Write(article.Gold));
        folder.Write("article.html", article.Content);

        var read = Assert.Single(Corpus.Read(folder.Root).Articles);

        Assert.Equal(article.FileName, read.FileName);
        Assert.Equal(article.Content, read.Content);
        Assert.Equal(GoldJson.Write(article.Gold), GoldJson.Write(read.Gold));
    }

    [Fact]
    public void Broken_json_labels_are_named_with_their_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold.json", "{\n \"id\": \"x\",\n \"lang\": 5 }");

        var problem = Assert.Single(Corpus.Read(folder.Root).Problems);

        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void Every_article_of_the_corpus_can_be_used()
    {
        var corpus = Corpus.Read(Repository.File("corpus"));

        Assert.Empty(corpus.Problems);
        Assert.True(corpus.Articles.Length >= 97, "the corpus has lost articles");
        foreach (var article in corpus.Articles)
            foreach (var claim in article.Gold.Claims)
                Assert.Equal(claim.Quote, Words(article.Gold, claim));
    }

    [Fact]
    public void Articles_and_labels_are_the_ones_that_the_reference_compiler_makes()
    {
        using var reference = new TemporaryFolder();
        using var ours = new TemporaryFolder();
        var source = Reference.Shared("benchmark", "src");
        Reference.Python(Reference.Shared("benchmark", "compile.py"), source, reference.Root);

        Corpus.Read(source).Write(ours.Root);

        var files = Directory.GetFiles(reference.Root);
        Assert.True(files.Length >= 192, "the reference made too few files");
        Assert.Equal(files.Length, Directory.GetFiles(ours.Root).Length);
        foreach (var file in files)
        {
            var mine = File.ReadAllText(Path.Combine(ours.Root, Path.GetFileName(file)));
            if (file.EndsWith(".json", StringComparison.Ordinal))
                Assert.True(SameGold(JsonNode.Parse(File.ReadAllText(file))!, JsonNode.Parse(mine)!), file);
            else
                Assert.Equal(File.ReadAllText(file), mine);
        }
    }

    private static Corpus ReadOne(string text)
    {
        using var folder = new TemporaryFolder();
        return Corpus.Read(folder.Write("article.fc", text));
    }

    private static string Words(GoldArticle gold, GoldClaim claim)
    {
        var offsets = CodePoints.Offsets(gold.Text);
        return gold.Text[offsets[claim.Start]..offsets[claim.End]];
    }

    // Numbers by value (254e6 is printed 254000000.0 there), properties that ours has and the reference lacks only where empty.
    private static bool SameGold(JsonNode reference, JsonNode ours) => (reference, ours) switch
    {
        (JsonObject a, JsonObject b) => a.All(pair => b[pair.Key] is { } other && SameGold(pair.Value!, other))
            && b.All(pair => a.ContainsKey(pair.Key) || pair.Value is JsonArray { Count: 0 }),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => SameGold(pair.First!, pair.Second!)),
        (JsonValue a, JsonValue b) when a.TryGetValue<double>(out var x) => b.TryGetValue<double>(out var y) && x.Equals(y),
        _ => JsonNode.DeepEquals(reference, ours),
    };
}
