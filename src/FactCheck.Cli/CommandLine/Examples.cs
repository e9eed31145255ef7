namespace FactCheck.Cli.CommandLine;

/// <summary>Examples for the help of every command, which are what people read first. The tests run them.</summary>
internal static class Examples
{
    /// <summary>The examples of a command; those of the program under its empty name.</summary>
    public static string[] Of(string command) => command switch
    {
        "" or "check" =>
        [
            "factcheck check draft.docx                          one article, read by a person",
            "factcheck check articles/ --format json             a folder, for a program",
            "factcheck check articles/ --output html=report/     pages for editors, with an index",
            "factcheck check - --language vi <draft.txt          standard input",
            "factcheck check articles/ --output sarif=out.sarif --output jsonl=all.jsonl",
            "zcat crawl.warc.gz | factcheck check - --output jsonl=all.jsonl --checkpoint crawl.checkpoint",
        ],
        "explain" =>
        [
            "factcheck explain growth-arithmetic                 a rule: what it does, why, when it is silent",
            "factcheck explain fc1-ccdae012 draft.txt            a finding, by the id that the report shows",
        ],
        "rules" =>
        [
            "factcheck rules                                     all rules",
            "factcheck rules --format json                       for a program",
        ],
        "diff" =>
        [
            "factcheck diff yesterday.txt today.txt              what changed, and what was forgotten",
            "factcheck diff old.docx new.docx --fail-on warning  exit code 1 also where a figure was left behind",
        ],
        "eval" =>
        [
            "factcheck eval corpus                               how far the reports agree with the labels",
            "factcheck eval corpus/vi --show 20                  with the first differences of each kind",
        ],
        _ => [],
    };
}
