using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.GitHub;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new domain</c>.</summary>
internal static class NewDomainCommand
{
    private static readonly Question Name = Question.Text("--name", "What people call it (default: from its folder)");
    private static readonly Question Description = Question.Text("--description", "What the domain is responsible for, in a sentence");
    private static readonly Question.Choice Archetype = Question.OneOf(
        "--archetype", "How its data relates to source and consumers", NewDomain.Archetypes);
    private static readonly Question Team = Question.Text("--team", "The name of its team (default: Team and the name of the domain)");
    private static readonly Question Owner = Question.Username("--owner", "Who answers for it: an e-mail address or user name");
    private static readonly Question Support = Question.Address("--support", "Where to ask the team, such as https://chat.example.org/checkout");
    private static readonly Question Login = Question.Login("--login", "The owner's login on GitHub, for a seat in the guild");

    internal static Command Create()
    {
        var key = new Argument<string>("DOMAIN") { Description = "The name of its folder, such as 'checkout'." };
        var path = CommonOptions.Path();
        var asOf = NewCommand.Day();
        var evidence = CommonOptions.Evidence();
        var command = new Command("domain", "Adds a domain, and its seat in the guild. Exit code 0: added; 1: added, and findings block; 2: it could not be added or judged.")
        {
            key, path, Name.Option, Description.Option, Archetype.Question.Option, Team.Option, Owner.Option, Support.Option, Login.Option, asOf, evidence,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(key), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), new Answers(parsed)));
        Help.AddExamples(
            command,
            "mesh new domain checkout                     asks for the rest",
            "mesh new domain checkout --description 'Carts and orders.' --archetype sourceAligned \\",
            "  --owner jane@example.org --support https://chat.example.org/checkout --login jane");
        return command;
    }

    private static int Run(string key, string path, DateOnly day, string? evidence, Answers answers)
    {
        if (FolderName.FaultOfDomain(key) is { } fault)
            throw new UserException(fault);
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        if (open.IsThere($"{mesh.Settings.Paths.Domains}/{key}"))
            throw new UserException($"'{mesh.Settings.Paths.Domains}/{key}' is there already. Nothing was written.", "Choose another name, or edit what is there.");

        var name = answers.Given(Name) ?? FolderName.Title(key);
        var description = answers.Required(Description);
        var archetype = answers.Chosen(Archetype);
        var owner = answers.Required(Owner);
        var support = answers.Required(Support);
        var seat = mesh.Mesh.Guild is null || mesh.Mesh.Guild.Members.Any(member => member.Represents == Represented.Domain(key)) ? null : answers.Optional(Login);
        answers.Complete();

        var domain = new NewDomain(key, name, description, archetype, answers.Given(Team) ?? $"Team {name}", owner, support, seat);
        var product = $"mesh new product {key}/NAME";
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(domain.AddTo(mesh, day), Selection.Everything with { Domains = [new(key)] }),
        [
            $"{product}      a data product of it",
            .. CodeOwners.Ours(mesh) is null ? Array.Empty<string>() : [$"{"mesh codeowners --write".PadRight(product.Length)}      who is asked about its files"],
            .. mesh.Mesh.Guild is { } guild && seat is null && !guild.Members.Any(member => member.Represents == Represented.Domain(key))
                ? new[] { $"Nobody speaks for it in the guild yet: add a member with 'represents: {Represented.Domain(key)}' to {mesh.Settings.Paths.Guild}/guild.yaml." } : [],
        ]);
    }
}
