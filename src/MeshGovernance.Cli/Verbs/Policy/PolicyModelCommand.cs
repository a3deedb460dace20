using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Registers.Model;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy model</c>: what a policy sees, type by type.</summary>
internal static class PolicyModelCommand
{
    internal static Command Create()
    {
        var type = new Argument<string?>("TYPE") { Description = "A type of the model, such as Column. Without it, they are listed.", HelpName = "TYPE", Arity = ArgumentArity.ZeroOrOne };
        type.CompletionSources.Add(_ => PolicyModel.Types.Select(known => new System.CommandLine.Completions.CompletionItem(known.Name)));
        var command = new Command("model", "Shows the model of the mesh that policies see: its types, and the members of one with the YAML field that each reads.") { type };
        command.SetAction(parsed =>
        {
            Terminal.Write(parsed.GetValue(type) is { } name ? ModelPage.Lines(Named(name)) : ModelPage.Lines(PolicyModel.Types));
            return 0;
        });
        Help.AddExamples(
            command,
            "mesh policy model             the types",
            "mesh policy model Column      its members");
        return command;
    }

    private static ModelType Named(string name) => PolicyModel.Find(name) ?? throw new UserException(
        $"The model has no type '{name}'.{Spelling.Question(name, PolicyModel.Types.Select(type => type.Name))}",
        "'mesh policy model' lists them.");
}
