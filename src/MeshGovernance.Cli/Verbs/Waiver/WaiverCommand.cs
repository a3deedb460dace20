using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh waiver new</c>: writes a waiver for one finding.</summary>
internal static class WaiverCommand
{
    internal static Command Create()
    {
        var command = new Command("waiver", "Gives a data product time to keep a policy.") { CreateNew() };
        Help.AddExamples(command, "mesh waiver new 3f2a91c0");
        return command;
    }

    private static Command CreateNew()
    {
        var fingerprint = new Argument<string>("FINGERPRINT") { Description = "The fingerprint of a finding, or how it begins: 'mesh check' shows it." };
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The first day of the waiver (default: today, in UTC).");
        var evidence = CommonOptions.Evidence();
        var terms = new WaiverQuestions();
        var command = new Command("new", "Writes a waiver for one finding. The guild approves it in the pull request that brings it in.") { fingerprint, path, asOf, evidence };
        terms.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(fingerprint), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), terms, new Answers(parsed)));
        Help.AddExamples(
            command,
            "mesh waiver new 3f2a91c0                     asks why and for how long",
            "mesh waiver new 3f2a91c0 --reason 'The new order system classifies it.' --until 2027-01-31 \\",
            "  --approved-by privacy-officer@example.org");
        return command;
    }

    private static int Run(string fingerprint, string path, DateOnly day, string? evidence, WaiverQuestions questions, Answers answers)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var finding = Fingerprints.Find(open.Judge(mesh, day, Selection.Everything).Findings, fingerprint);
        if (NewWaiver.FaultOf(mesh, finding) is { } fault)
            throw new UserException(fault);
        Terminal.Write([new StyledLine(new StyledText($"{finding.Element}  ", TextStyle.Strong), new StyledText(finding.Message))]);
        var waiver = NewWaiver.For(finding, questions.Ask(answers, mesh, day));
        Terminal.Write(WrittenWaivers.Lines(WaiverFiles.Write(open, mesh, [waiver])));
        return 0;
    }
}
