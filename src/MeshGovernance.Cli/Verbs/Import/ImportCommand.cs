using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Engine.Imports;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh import</c>: brings what is there already into the mesh, and founds one where there is none.</summary>
internal static class ImportCommand
{
    private static readonly Question Domain = Question.Text("--domain", "The domain of what names none (default: as its folders or the source are called)");
    private static readonly Question Product = Question.Text("--product", "The data product of contracts that name none (default: as their domain or folder is called)");

    internal static Command Create()
    {
        var source = new Argument<string?>("SOURCE") { Description = $"A file or a folder, inside or outside of the mesh, or a database: {string.Join(", ", ImportFormats.Databases.Select(known => known.Name + ":..."))} (default: what was imported before, again).", Arity = ArgumentArity.ZeroOrOne };
        var mesh = PolicyOptions.Mesh();
        var format = new Option<string?>("--format") { Description = $"What the source is, where its files do not tell by themselves: {string.Join(", ", ImportFormats.Files.Select(known => known.Name))}.", HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be written and what the rules would say of it, and write nothing." };
        var move = new Option<bool>("--move") { Description = "Bring files that lie in the mesh into the usual layout, with their history; without it they stay where they are." };
        var settle = CommonOptions.OneOf<Settlement>("--settle", "What becomes of fields that were edited here and changed at the source as well: they stay as they are here, or follow the source (default: they stay, and are told each time).");
        var waive = new Option<bool>("--waive") { Description = "Write waivers for what blocks then, so that it can be mended in time." };
        var terms = new WaiverQuestions();
        var asOf = CommonOptions.AsOf("The day to import and to judge for (default: today, in UTC).");
        var evidence = CommonOptions.Evidence();
        var output = new OutputOptions<ImportAnswer>(ImportForms.All, "--report");
        var founding = new FoundingQuestions();
        var command = new Command("import", "Brings what is there already into the mesh: contracts and data products in whatever folders, and what other tools write. Where there is no mesh yet, it founds one. Exit code 0: imported; 1: imported, and findings block or a rule could not judge it; 2: it could not be imported.")
        {
            source, mesh, format, Domain.Option, Product.Option, move, settle, dryRun, waive, asOf, evidence,
        };
        terms.AddTo(command);
        founding.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(waive) && terms.Named(result) is { } only)
                result.AddError($"{only} says something about waivers: add --waive.");
            if (result.GetValue(waive) && result.GetValue(dryRun))
                result.AddError("A trial writes no waivers: omit --dry-run or --waive.");
        });
        command.SetAction(parsed =>
        {
            var said = output.Of(parsed);
            var answers = new Answers(parsed);
            var (folder, day) = (parsed.GetRequiredValue(mesh), CommonOptions.Day(parsed, asOf));
            if (parsed.GetValue(dryRun))
                CompletedWrite.Refuse(folder);
            else if (CompletedWrite.In(folder) is { } completed)
                Terminal.Remarks([completed.Words]);
            var requests = parsed.GetValue(source) is { } named ? [new ImportRequest(folder, named, day) { Format = parsed.GetValue(format) }] : MeshImport.Again(folder, day);
            return requests.Max(request => Run(
                request with { Domain = answers.Given(Domain), Product = answers.Given(Product), Moves = parsed.GetValue(move), Settlement = CommonOptions.Chosen<Settlement>(parsed, settle), Evidence = parsed.GetValue(evidence) },
                parsed.GetValue(dryRun),
                answers,
                founding,
                said,
                parsed.GetValue(waive) ? terms : null));
        });
        Help.AddExamples(
            command,
            "mesh import contracts --dry-run              what would become of the contracts in a folder",
            "mesh import contracts                        the same, written",
            "mesh import ../warehouse --domain sales      what names no domain belongs to 'sales'",
            "mesh import contracts --report markdown=import.md",
            "                                             the plan for the text of a pull request, too");
        return command;
    }

    private static int Run(ImportRequest request, bool isTrial, Answers answers, FoundingQuestions founding, Output<ImportAnswer> output, WaiverQuestions? terms)
    {
        if (MeshImport.Of(request) is not { } import)
        {
            Terminal.Remarks([$"What is known in '{request.Source}' is part of the mesh already: nothing is left to import."]);
            return (int)Outcome.Passed;
        }

        if (!MeshImport.HasMesh(request.Folder))
            request = request with { Founding = isTrial ? founding.Assumed(answers, request.Folder, request.Day) : founding.Ask(answers, request.Folder, request.Day) };
        if (!isTrial && request.Domain is null && Answers.CanAsk && import.LacksDomain)
            request = request with { Domain = answers.Suggested(Domain, FolderName.Proposed(import.Name, FolderName.FaultOfDomain)) };
        answers.Complete();
        var answer = import.Run(request, isTrial);
        output.Write(answer with { Next = [.. Next(answer)] });
        return answer.IsWritten && terms is not null ? Waive(request, answer, answers, terms) : (int)answer.Outcome;
    }

    /// <summary>Waives what blocks, and says what cannot be.</summary>
    private static int Waive(ImportRequest request, ImportAnswer answer, Answers answers, WaiverQuestions terms)
    {
        using var open = Workspace.At(request.Folder);
        var mesh = open.Load(open.WorkingTree());
        var blocking = answer.Findings.Where(finding => finding.Blocking).ToList();
        var waivers = blocking.Count == 0 ? [] : NewWaiver.Freeze(mesh, blocking, terms.Ask(answers, mesh, request.Day), name => WaiverFiles.IsThere(open, mesh, name));
        Terminal.Write(WrittenWaivers.Lines(WaiverFiles.Write(open, mesh, waivers)));
        return (int)(blocking.TrueForAll(finding => NewWaiver.FaultOf(mesh, finding) is null) ? Outcome.Passed : Outcome.Failed);
    }

    private static IEnumerable<string> Next(ImportAnswer answer)
    {
        if (answer.Plan.Faults.Count > 0)
            yield break;
        if (answer.IsTrial)
        {
            yield return "Run it without --dry-run to write these files.";
            yield break;
        }

        if (!answer.Plan.ChangesNothing)
            yield return answer.Founded ? "git add --all && git commit -m 'Found the mesh with what was there'" : "git add --all && git commit, in a branch, for a pull request";
        if (answer.Findings.Any(finding => finding.Blocking))
            yield return "mesh check --freeze        waivers for what blocks, so that nobody is stopped while it is mended";
        yield return "mesh check                 what the rules say, with the place of each finding";
        if (answer.Founded)
            yield return "mesh adopt                 what the rules cost whoever begins, and in which order to mend";
    }
}
