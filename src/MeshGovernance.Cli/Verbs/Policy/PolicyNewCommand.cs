using System.CommandLine;
using System.Globalization;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.PolicyTesting;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy new</c>: the first files of a policy, whose own test passes.</summary>
internal static class PolicyNewCommand
{
    private const string UsualScope = "product";
    private const string UsualSteward = "platform";

    private static readonly Question Title = Question.Text("--title", "The rule in a sentence");
    private static readonly Question.Choice Scope = Question.OneOf("--scope", $"What is judged one by one (default: {UsualScope})", NewPolicy.Scopes);
    private static readonly Question Steward = Question.Text("--steward", $"Who looks after the policy (default: {UsualSteward})");

    internal static Command Create()
    {
        var id = new Argument<string>("CATEGORY/NAME") { Description = "The id of the policy, such as privacy/personal-data; a domain's own: checkout:quality/own-rule." };
        var mesh = PolicyOptions.Mesh();
        var asOf = CommonOptions.AsOf();
        var major = new Option<bool>("--major") { Description = "The next major version of a policy that exists: a copy of the last one, proposed." };
        var command = new Command("new", "Makes a policy that is proposed: its record, its rule and two cases, to be changed by you.") { id, mesh, asOf, Title.Option, Scope.Question.Option, Steward.Option, major };
        command.Validators.Add(result =>
        {
            if (result.GetValue(major) && new Option[] { Title.Option, Scope.Question.Option, Steward.Option }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } useless)
                result.AddError($"The next major version is a copy of the last one: leave {useless.Name} away, and change policy.yaml afterwards.");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(id),
            parsed.GetRequiredValue(mesh),
            CommonOptions.Day(parsed, asOf),
            parsed.GetValue(major),
            new Answers(parsed)));
        Help.AddExamples(
            command,
            "mesh policy new quality/fresh-data                                      asks for what it needs",
            "mesh policy new quality/fresh-data --title \"Data is fresh\" --scope contract",
            "mesh policy new quality/fresh-data --major                              v2 beside v1");
        return command;
    }

    private static int Run(string id, string path, DateOnly asOf, bool major, Answers answers)
    {
        if (NewPolicy.FaultOf(id) is { } fault)
            throw new UserException(fault, "Such as privacy/personal-data; a domain's own: checkout:quality/own-rule.");
        using var open = Workspace.At(path);
        var place = PolicyPlace.For(open, id, major);
        var made = place.Write(asOf, () => Ask(answers, asOf));
        Terminal.Write(Lines(id, place.Folder, made, place.IsFirst));
        return 0;
    }

    private static IEnumerable<StyledLine> Lines(string id, string folder, IReadOnlyDictionary<string, byte[]> made, bool isFirst)
    {
        yield return new StyledLine(new StyledText("made  ", TextStyle.Good), new StyledText(folder), new StyledText(string.Create(CultureInfo.InvariantCulture, $"  ({made.Count} files)"), TextStyle.Muted));
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(isFirst
            ? "Its rule is an example that works. Write the record in README.md first, then change policy.csx and its cases:"
            : "It is a copy that is only proposed. Say in README.md what changes and why, then change policy.csx and its cases:"));
        yield return new StyledLine(new StyledText($"  mesh policy test {id} --watch", TextStyle.Strong));
    }

    private static NewPolicy Ask(Answers answers, DateOnly asOf)
    {
        var title = answers.Required(Title);
        var scope = answers.Given(Scope.Question) ?? (Answers.CanAsk ? Answers.Choose(Scope.Question.Words, Scope.Choices) : UsualScope);
        var steward = answers.Suggested(Steward, UsualSteward);
        answers.Complete();
        return new NewPolicy(title, scope, steward, asOf.AddYears(1));
    }
}
