using System.CommandLine;
using FactCheck.Cli.Init;
using FactCheck.Pipeline.Configuration;

namespace FactCheck.Cli.CommandLine;

/// <summary>"factcheck init": a commented configuration, and a workflow where one is asked for.</summary>
internal static class InitCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the project; default: here.", DefaultValueFactory = static _ => "." };
        var gitHub = new Option<bool>("--github") { Description = $"Also writes {WorkflowFiles.GitHub.Path}." };
        var gitLab = new Option<bool>("--gitlab") { Description = $"Also writes {WorkflowFiles.GitLab.Path}." };
        var force = new Option<bool>("--force") { Description = "Writes over files that are there." };
        var command = new Command("init", $"Writes a commented {ConfigurationFile.Name}, and on request a workflow.") { folder, gitHub, gitLab, force };
        command.SetAction(parsed => new InitRun(
            parsed.GetValue(folder)!,
            [
                new InitFile(ConfigurationFile.Name, ConfigurationSample.Write()),
                .. parsed.GetValue(gitHub) ? (InitFile[])[WorkflowFiles.GitHub] : [],
                .. parsed.GetValue(gitLab) ? (InitFile[])[WorkflowFiles.GitLab] : [],
            ],
            parsed.GetValue(force),
            surroundings).Run());
        return command;
    }
}
