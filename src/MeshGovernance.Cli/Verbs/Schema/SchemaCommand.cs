using System.CommandLine;
using System.Text;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh schema</c>: the JSON Schema of a kind of file, by which an editor completes and checks.</summary>
internal static class SchemaCommand
{
    private const string VsCode = "--vscode";

    /// <param name="kinds">The kinds of files of which a mesh is made.</param>
    internal static Command Create(IReadOnlyList<DescriptorKind> kinds)
    {
        var names = kinds.Select(kind => kind.Name).ToList();
        var kind = new Argument<string?>("KIND")
        {
            Description = $"The kind of file: {string.Join(", ", names)}. Without it, they are listed.",
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.CompletionSources.Add([.. names]);
        var vsCode = new Option<bool>(VsCode) { Description = "Write all schemas into .vscode/ of this mesh, and the settings that bind them." };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file, by which editors complete and check.") { kind, vsCode };
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(vsCode))
                Print(parsed.GetValue(kind), kinds);
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

    private static void Print(string? name, IReadOnlyList<DescriptorKind> kinds)
    {
        if (name is null)
        {
            Terminal.Write(Listing(kinds));
            return;
        }

        var names = kinds.Select(known => known.Name).ToList();
        var kind = kinds.FirstOrDefault(known => known.Name == name) ?? throw new UserException(
            $"There is no kind '{name}'.{Spelling.Question(name, names)}", $"The kinds are {string.Join(", ", names)}.");
        using var output = Console.OpenStandardOutput();
        output.Write(Encoding.UTF8.GetBytes(kind.Schema()));
    }

    private static IEnumerable<StyledLine> Listing(IReadOnlyList<DescriptorKind> kinds)
    {
        foreach (var line in KindPage.Lines(kinds))
            yield return line;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText($"'mesh schema KIND' prints a schema. 'mesh schema {VsCode}' writes them all into .vscode/, where VS Code finds them."));
        yield return new StyledLine(new StyledText("Other editors with the YAML language server: begin a file with '# yaml-language-server: $schema=' and the path of its schema."));
    }
}
