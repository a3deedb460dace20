using System.CommandLine;
using System.Text;
using System.Text.Json;
using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Yaml.Schemas;

namespace MeshGovernance.Cli;

/// <summary><c>mesh schema</c>: the JSON Schema of a kind of file, by which an editor completes and checks.</summary>
internal static class SchemaCommand
{
    private static readonly Dictionary<string, FileRole> Kinds = Enum.GetValues<FileRole>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    internal static Command Create()
    {
        var kind = new Argument<string?>("KIND") { Description = "A kind of file; without it, the kinds are listed.", Arity = ArgumentArity.ZeroOrOne };
        kind.CompletionSources.Add([.. Kinds.Keys]);
        var output = new Option<string?>("--output", "-o") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var command = new Command("schema", "Prints the JSON Schema of a kind of file, so that editors complete and check it.") { kind, output };
        command.SetAction(parsed => Run(parsed.GetValue(kind), parsed.GetValue(output)));
        Help.AddExamples(
            command,
            "mesh schema                                                      the kinds, and which files are of them",
            "mesh schema contract                                             the schema of contracts, for every version of ODCS",
            "mesh schema product -o .vscode/schemas/product.schema.json       for \"yaml.schemas\" in .vscode/settings.json");
        return command;
    }

    private static int Run(string? kind, string? output)
    {
        var text = Encoding.UTF8.GetBytes(kind is null ? Listing() : KindSchemas.Text(Find(kind)));
        if (output is not null)
        {
            OutputFile.Write([(output, text)]);
            return 0;
        }

        using var stream = Console.OpenStandardOutput();
        stream.Write(text);
        return 0;
    }

    private static FileRole Find(string kind) => Kinds.TryGetValue(kind, out var found)
        ? found
        : throw new UserException(
            $"There is no kind '{kind}'.{(Spelling.Nearest(kind, Kinds.Keys) is { } near ? $" Did you mean '{near}'?" : "")}", $"There are {string.Join(", ", Kinds.Keys)}.");

    private static string Listing() => string.Concat(Kinds.Select(kind => $"{kind.Key,-10}{FilePattern.Of(kind.Value),-38}{What(kind.Value)}\n"));

    /// <summary>The description of a schema says first which files it is for.</summary>
    private static string What(FileRole kind)
    {
        using var schema = JsonDocument.Parse(KindSchemas.Text(kind));
        var description = schema.RootElement.GetProperty("description").GetString()!;
        return description[(description.IndexOf(": ", StringComparison.Ordinal) + 2)..];
    }
}
