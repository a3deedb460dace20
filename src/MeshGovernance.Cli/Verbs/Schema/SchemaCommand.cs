using System.CommandLine;
using System.Text;
using System.Text.Json;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Yaml.Schemas;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh schema</c>: the JSON Schema of a kind of file, by which an editor completes and checks.</summary>
internal static class SchemaCommand
{
    private const string VsCode = "--vscode";
    private static readonly Dictionary<string, FileRole> Kinds = Enum.GetValues<FileRole>().ToDictionary(KindSchemas.NameOf);

    internal static Command Create()
    {
        var kind = new Argument<string?>("KIND")
        {
            Description = $"The kind of file: {string.Join(", ", Kinds.Keys)}. Without it, they are listed.",
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.CompletionSources.Add([.. Kinds.Keys]);
        var vsCode = new Option<bool>(VsCode) { Description = "Write all schemas into .vscode/ of this mesh, and the settings that bind them." };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file, by which editors complete and check.") { kind, vsCode };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(vsCode))
                Print(parsed.GetValue(kind));
            else if (parsed.GetValue(kind) is null)
                Terminal.Write(EditorFolder.Write().Lines());
            else
                throw new UserException($"{VsCode} writes the schemas of all kinds.", $"Run 'mesh schema {VsCode}', or 'mesh schema {parsed.GetValue(kind)}' for one schema.");
            return 0;
        });
        Help.AddExamples(
            command,
            "mesh schema                     the kinds, and which files are of them",
            "mesh schema contract            the schema of contracts, for every version of ODCS",
            "mesh schema --vscode            completion and checks in VS Code; again after an update of mesh");
        return command;
    }

    private static void Print(string? name)
    {
        if (name is null)
        {
            Terminal.Write(Listing());
            return;
        }

        if (!Kinds.TryGetValue(name, out var kind))
            throw new UserException(
                $"There is no kind '{name}'.{(Spelling.Nearest(name, Kinds.Keys) is { } near ? $" Did you mean '{near}'?" : "")}", $"The kinds are {string.Join(", ", Kinds.Keys)}.");
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(KindSchemas.Text(kind)));
    }

    private static IEnumerable<StyledLine> Listing()
    {
        foreach (var (name, kind) in Kinds)
            yield return new StyledLine(
                new StyledText($"  {name,-10}", TextStyle.Strong), new StyledText($"{FilePattern.Of(kind, MeshSettings.Default.Paths)[0],-40}", TextStyle.Muted), new StyledText(About(kind)));
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText($"'mesh schema KIND' prints a schema. 'mesh schema {VsCode}' writes them all into .vscode/, where VS Code finds them."));
        yield return new StyledLine(new StyledText("Other editors with the YAML language server: begin a file with '# yaml-language-server: $schema=' and the path of its schema."));
    }

    /// <summary>The description of a schema says which files it is for, then in a sentence what they are.</summary>
    private static string About(FileRole kind)
    {
        using var schema = JsonDocument.Parse(KindSchemas.Text(kind));
        var description = schema.RootElement.GetProperty("description").GetString()!;
        return description.Split(": ", 2)[1].Split(". ")[0].TrimEnd('.');
    }
}
