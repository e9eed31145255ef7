using System.Text;
using FactCheck.Languages;

// FactCheck.RuleCompiler <folder of rules> <output file>: 0 when written, 1 with an error line for MSBuild when a rule is wrong.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: FactCheck.RuleCompiler <folder of rules> <output file>");
    return 2;
}

try
{
    // Written whole or not at all: half a file would pass for up to date.
    File.WriteAllBytes(output + ".new", CompiledRuleWriter.Write(RuleFolder.Read(folder)));
    File.Move(output + ".new", output, overwrite: true);
    return 0;
}
catch (RuleFormatException e)
{
    // "rules/languages/vi/numbers.yml(12,3): error FCR001: ..." is what MSBuild and editors understand.
    var file = Directory.Exists(folder) ? new DirectoryInfo(folder).Name + "/" + e.File : e.File;
    Console.Error.WriteLine(FormattableString.Invariant($"{file}({e.Line},{e.Column}): error FCR001: {e.Problem.ReplaceLineEndings(" ")}"));
    return 1;
}
