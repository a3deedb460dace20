using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh access request</c>: writes a request for access into the folder of the product that is to be read.</summary>
internal static class AccessRequestCommand
{
    internal static Command Create()
    {
        var consumer = new Argument<string>("CONSUMER") { Description = "Who is to read: a data product such as 'reporting/sales', a domain, or the user name of a person." };
        var port = new Argument<string>("PROVIDER/PORT") { Description = "What is to be read: 'checkout/orders/orders', with '@2' behind it where there are several versions." };
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The first day of the access (default: today, in UTC).");
        var evidence = CommonOptions.Evidence();
        var questions = new AccessQuestions();
        var command = new Command("request", "Asks for access to an output port: writes an agreement with the status 'requested' beside the provider's files. It asks for what is not given.") { consumer, port, path, asOf, evidence };
        questions.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(consumer), parsed.GetRequiredValue(port), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), questions, new Answers(parsed)));
        Help.AddExamples(
            command,
            "mesh access request reporting/sales checkout/orders/orders        asks what for, which columns, how long",
            "mesh access request reporting/sales checkout/orders/orders@1 --purpose 'Report sales by week.' \\",
            "  --columns order_id,placed_at --until 2027-12-31");
        return command;
    }

    private static int Run(string consumer, string port, string path, DateOnly day, string? evidence, AccessQuestions questions, Answers answers)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var access = AskedAccess.Of(mesh, consumer, port);
        var terms = questions.Ask(answers, access);
        var file = access.File(terms.Purpose, terms.Columns, day, terms.Until, open.IsThere);
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(new([file], []), Selection.Everything with { Products = [new(access.Port.Product.Key)] }),
        [
            "Open a pull request: CODEOWNERS asks the team of the provider.",
            "Whoever grants access sets 'status: approved' in it; with the merge it is granted.",
        ]);
    }
}
