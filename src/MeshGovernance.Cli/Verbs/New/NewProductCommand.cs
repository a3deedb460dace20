using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new product</c>.</summary>
internal static class NewProductCommand
{
    private static readonly Question Name = Question.Text("--name", "What people call it (default: from its folder)");
    private static readonly Question Purpose = Question.Text("--purpose", "What it is for, in a sentence");
    private static readonly Question Usage = Question.Text("--usage", "Which questions it answers, and how to use it");
    private static readonly Question Limitations = Question.Text("--limitations", "What it leaves out, and must not be used for");
    private static readonly Question.Choice Archetype = Question.OneOf("--archetype", "How it relates to source and consumers (default: as its domain)", NewDomain.Archetypes);
    private static readonly Question Owner = Question.Username("--owner", "Who answers for it (default: the owner of the domain)");
    private static readonly Question Support = Question.Address("--support", "Where to ask the team, such as mailto:orders@example.org (default: as its domain)");
    private static readonly Question Contract = new("--contract", "NAME", "The name of its first contract, such as 'orders'", name => FolderName.FaultOf(name));

    internal static Command Create()
    {
        var key = new Argument<string>("DOMAIN/PRODUCT") { Description = "Its folders, such as 'checkout/orders'." };
        var path = CommonOptions.Path();
        var asOf = NewCommand.Day();
        var evidence = CommonOptions.Evidence();
        var command = new Command("product", "Adds a data product as a draft, with its first contract if there is one. People and support are those of its domain. Exit code 0: added; 1: added, and findings block; 2: it could not be added or judged.")
        {
            key, path, Name.Option, Purpose.Option, Usage.Option, Limitations.Option, Archetype.Question.Option, Owner.Option, Support.Option, Contract.Option,
        };
        ContractQuestions.AddTo(command);
        command.Add(asOf);
        command.Add(evidence);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(key), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), parsed));
        Help.AddExamples(
            command,
            "mesh new product checkout/orders             asks for the rest",
            "mesh new product checkout/orders --purpose 'Orders, to count them.' --usage 'Daily sales.' \\",
            "  --limitations 'No returns.' --contract orders --offers 'All orders, for analysts.' --row 'An order.' \\",
            "  --column 'order_id:string:internal:Identity of the order.' --column 'placed_at:timestamp:internal:When.'");
        return command;
    }

    private static int Run(string key, string path, DateOnly day, string? evidence, ParseResult parsed)
    {
        if (key.Split('/') is not [var domainKey, var productKey])
            throw new UserException($"'{key}' names no data product.", "Name its domain and its own folder: mesh new product checkout/orders");
        if (FolderName.FaultOfProduct(productKey) is { } fault)
            throw new UserException(fault);
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var domain = mesh.Mesh.Domains.FirstOrDefault(known => known.Key == domainKey)
            ?? throw new UserException((Selection.Everything with { Domains = [new(domainKey)] }).Unknown(mesh)[0], $"Add it first: mesh new domain {domainKey}");
        if (new[] { $"{mesh.Settings.Paths.Domains}/{key}", NewPlaces.OfProduct(mesh, key) }.FirstOrDefault(open.IsThere) is { } there)
            throw new UserException($"'{there}' is there already. Nothing was written.", "Choose another name, or edit what is there.");
        if (mesh.Mesh.Products.FirstOrDefault(known => known.Id == NewProduct.IdOf(key)) is { } taken)
            throw new UserException($"'{taken.Key}' has the id '{NewProduct.IdOf(key)}' already. Nothing was written.", "Choose another name.");

        var answers = new Answers(parsed);
        var owner = domain.Team?.Members.FirstOrDefault(member => member.IsActive(day) && member.HasRole("owner", "data product owner", "product owner"))?.Username;
        var channel = domain.Support.FirstOrDefault(known => known.Scope != "announcements" && known.Url is { } url && Support.FaultOf(url) is null);
        var (purpose, usage, limitations) = (answers.Required(Purpose), answers.Required(Usage), answers.Required(Limitations));
        var contract = answers.Optional(Contract) is { } name ? ContractQuestions.Ask(answers, parsed, mesh.Mesh, key, name, isBinding: false) : null;
        var team = domain.Team?.Name ?? $"Team {domain.Name}";
        var product = new NewProduct(
            key,
            answers.Given(Name) ?? FolderName.Title(productKey),
            answers.Given(Archetype.Question) ?? domain.Node["archetype"]?.Text ?? answers.Chosen(Archetype),
            purpose,
            usage,
            limitations,
            team,
            answers.Given(Owner) ?? owner ?? answers.Required(Owner),
            answers.Given(Support) is null && channel is not null ? channel.Channel : team,
            answers.Given(Support) ?? channel?.Url ?? answers.Required(Support),
            contract);
        answers.Complete();
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(product.AddTo(mesh, day), Selection.Everything with { Products = [new(key)] }), Next(product));
    }

    private static IEnumerable<string> Next(NewProduct product)
    {
        if (product.Contract is null)
            yield return $"mesh new contract {product.Key}/NAME      what one of its output ports promises";
        if (product.Archetype != NewDomain.Archetypes[0])
            yield return "Name the data that it consumes under 'inputPorts', with the 'contractId' of the other product's port.";
        yield return "It is a draft. Once others may rely on it, set the 'status' of product and contracts to 'active': the check then asks for service levels.";
    }
}
