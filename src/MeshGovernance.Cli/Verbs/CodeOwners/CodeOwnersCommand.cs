using System.CommandLine;
using System.Text;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Engine;
using MeshGovernance.GitHub;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh codeowners</c>: who is asked about a change of which files, as GitHub wants to read it.</summary>
internal static class CodeOwnersCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The day on which somebody has to be in the guild or a team (default: today, in UTC).");
        var write = new Option<bool>("--write") { Description = $"Write it to {CodeOwners.File}." };
        var check = new Option<bool>("--check") { Description = $"Say whether {CodeOwners.File} is so already. Exit code 0: it is; 1: it is not." };
        var command = new Command("codeowners", "Prints who is asked about a change of which files, from the domains ('github') and the guild, as GitHub's CODEOWNERS.")
        {
            path, asOf, write, check,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(write) && result.GetValue(check))
                result.AddError("Give --write or --check, not both.");
        });
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(write), parsed.GetValue(check)));
        Help.AddExamples(
            command,
            "mesh codeowners              print it",
            $"mesh codeowners --write      write it to {CodeOwners.File}",
            "mesh codeowners --check      in a script: is it as it should be?");
        return command;
    }

    private static int Run(string path, DateOnly asOf, bool write, bool check)
    {
        using var open = Workspace.At(path);
        var mesh = open.Load(open.WorkingTree());
        var text = CodeOwners.Text(mesh, asOf);
        if (!write && !check)
        {
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(text));
            return 0;
        }

        var repository = AroundMesh.Of(mesh.Files).Files;
        var there = repository.Find(CodeOwners.File) is { Kind: FileKind.Regular } file ? Encoding.UTF8.GetString(repository.Read(file)) : null;
        if (there?.Replace("\r\n", "\n", StringComparison.Ordinal) == text)
        {
            Terminal.Write([new StyledLine(new StyledText($"{CodeOwners.File} is what domains and guild say."))]);
            return 0;
        }

        if (check)
        {
            Terminal.Write([new StyledLine(new StyledText($"{CodeOwners.File} is {(there is null ? "not there" : "not what domains and guild say")}: run 'mesh codeowners --write'."))]);
            return 1;
        }

        if (there is not null && !CodeOwners.IsOurs(there))
            throw new UserException($"{CodeOwners.File} was written by people, and stays as it is.", "Delete it, or take from 'mesh codeowners' what it lacks.");
        var target = Path.Combine(open.Top, CodeOwners.File);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        OutputFile.Write([(target, Encoding.UTF8.GetBytes(text))]);
        Terminal.Write([new StyledLine(new StyledText($"{CodeOwners.File} written."))]);
        return 0;
    }
}
