using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new contract</c>.</summary>
internal static class NewContractCommand
{
    internal static Command Create()
    {
        var key = new Argument<string>("DOMAIN/PRODUCT/CONTRACT") { Description = "The data product and the name of the contract, such as 'checkout/orders/order-events'." };
        var path = CommonOptions.Path();
        var asOf = NewCommand.Day();
        var evidence = CommonOptions.Evidence();
        var command = new Command("contract", "Adds a contract to a data product, and the output port that offers it. Exit code 0: added; 1: added, and findings block; 2: it could not be added or judged.") { key, path };
        ContractQuestions.AddTo(command);
        command.Add(asOf);
        command.Add(evidence);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(key), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), parsed));
        Help.AddExamples(
            command,
            "mesh new contract checkout/orders/order-events      asks for the rest",
            "mesh new contract checkout/orders/order-events --kind topic --offers 'Each change, as it happens.' --row 'A change of an order.' \\",
            "  --column 'event_id:string:internal:Identity of the event.' --column 'occurred_at:timestamp:internal:When it happened.'");
        return command;
    }

    private static int Run(string key, string path, DateOnly day, string? evidence, ParseResult parsed)
    {
        if (key.Split('/') is not [var domain, var folder, var name])
            throw new UserException($"'{key}' names no contract of a data product.", "Name domain, product and contract: mesh new contract checkout/orders/order-events");
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var asked = Selection.Everything with { Products = [new($"{domain}/{folder}")] };
        var product = mesh.Mesh.Products.FirstOrDefault(known => known.Key == $"{domain}/{folder}")
            ?? throw new UserException(asked.Unknown(mesh)[0], $"Add it first: mesh new product {asked.Products[0]}");
        if (product.OutputPorts.Any(port => port.Name == name))
            throw new UserException($"'{product.Key}' has an output port '{name}' already. Nothing was written.", "Choose another name, or edit what is there.");

        var answers = new Answers(parsed);
        var contract = ContractQuestions.Ask(answers, parsed, mesh.Mesh, product.Key, name, NewContract.IsBinding(product));
        answers.Complete();
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(contract.AddTo(mesh, product), asked),
        [
            "Say under 'servers' of the contract where the data is, and under 'quality' what else must hold of them.",
        ]);
    }
}
