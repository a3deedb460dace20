using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new input</c>.</summary>
internal static class NewInputCommand
{
    internal static Command Create()
    {
        var key = new Argument<string>("DOMAIN/PRODUCT") { Description = "The data product that will consume, such as 'reporting/sales'." };
        var contract = new Argument<string>("CONTRACT") { Description = "The contract that it will consume, such as 'orders', or 'orders@2' where several major versions are offered." };
        var path = CommonOptions.Path();
        var asOf = NewCommand.Day();
        var evidence = CommonOptions.Evidence();
        var command = new Command("input", "Adds an input port to a data product, for a contract that another one offers.") { key, contract, path, asOf, evidence };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(key), parsed.GetRequiredValue(contract), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence)));
        Help.AddExamples(command, "mesh new input reporting/sales orders", "mesh new input reporting/sales orders@2       where several major versions are offered");
        return command;
    }

    private static int Run(string key, string contract, string path, DateOnly day, string? evidence)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var asked = Selection.Everything with { Products = [new(key)] };
        var product = mesh.Mesh.Products.FirstOrDefault(known => known.Key == key)
            ?? throw new UserException(asked.Unknown(mesh)[0], $"Add it first: mesh new product {key}");
        var input = NewInput.Of(product, contract);
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(input.AddTo(mesh), asked),
        [
            input.NeedsAgreement ? $"Ask for access: mesh access request {key} {input.Source.Product.Key}/{input.Source.Name}" : $"Tell the team of '{input.Source.Product.Key}' that you rely on it.",
            "Say what you make of it: 'inputContracts' of your output ports name the contracts that they are made from.",
        ]);
    }
}
