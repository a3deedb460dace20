using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Publishing;
using MeshGovernance.GitHub.Publishing;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh publish</c>: writes a verdict to GitHub.</summary>
internal static class PublishCommand
{
    private static readonly string[] Tokens = ["GITHUB_TOKEN", "GH_TOKEN"];

    internal static Command Create()
    {
        var report = new Argument<string>("REPORT") { Description = "What 'mesh check --format json=FILE' wrote." };
        var commit = new Option<string>("--commit") { Description = "The commit that was judged, in full: a report about another one is refused.", HelpName = "HASH", Required = true };
        var head = new Option<string?>("--head") { Description = "From where the pull request comes, whose head the commit is. Without it only the check run is written.", HelpName = "OWNER:BRANCH" };
        var proposal = new Option<string?>("--proposal") { Description = "The report of the job that ran the changed rules, of which is taken whom they would hit, and which of their versions do not say so.", HelpName = "FILE" };
        var repository = new Option<string?>("--repository") { Description = "The repository (default: GITHUB_REPOSITORY).", HelpName = "OWNER/NAME" };
        var api = new Option<string?>("--api") { Description = "Where GitHub answers programs (default: GITHUB_API_URL, or github.com).", HelpName = "URL" };
        var catalog = new Option<string?>("--catalog") { Description = "The address of the catalog, to link to.", HelpName = "URL" };
        var preview = new Option<bool>("--preview") { Description = "Print the comment and write nothing." };
        var command = new Command(
            "publish", "Writes a verdict to GitHub: the check run that the ruleset requires, one comment with what to do, suggestions at lines. Exit code 0: written, or left to a newer one; 2: something could not be.")
        {
            report, commit, head, proposal, repository, api, catalog, preview,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var hash = parsed.GetRequiredValue(commit);
            if (hash.Length is not (40 or 64) || !hash.All(char.IsAsciiHexDigitLower))
                throw new UserException($"'{PlainText.Cap(hash)}' is no full hash of a commit.", "Take the one that was judged: github.event.workflow_run.head_sha.");
            var verdict = VerdictFile.WithTrialOf(VerdictFile.Read(parsed.GetRequiredValue(report), hash), parsed.GetValue(proposal), hash);
            var publication = new Publication(RepositoryOf(parsed.GetValue(repository)), hash, verdict)
            {
                Head = parsed.GetValue(head) is { Length: > 0 } from ? PullRequestHead.Read(from) ?? throw new UserException($"'{PlainText.Cap(from)}' names no branch.", "Write it as owner:branch.") : null,
                Catalog = parsed.GetValue(catalog) is { Length: > 0 } pages ? AddressOf("--catalog", pages) : null,
                Web = Variable("GITHUB_SERVER_URL") is { } server ? AddressOf("GITHUB_SERVER_URL", server) : new Uri("https://github.com/"),
                Details = RunPage(),
            };
            if (parsed.GetValue(preview))
            {
                await Console.Out.WriteAsync(Publisher.Preview(publication));
                return 0;
            }

            using var publisher = new Publisher(GitHubAddress.Of(AddressOf("--api", parsed.GetValue(api) ?? Variable("GITHUB_API_URL") ?? GitHubAddress.Public.Api.AbsoluteUri)), Token(), Workspace.Version, TimeProvider.System);
            var parts = await publisher.Publish(publication, stop);
            Terminal.Write(parts.Select(Line));
            return parts.Any(part => part.Failed) ? (int)Outcome.Error : 0;
        });
        Help.AddExamples(
            command,
            "mesh publish report.json --commit $SHA --preview                 the comment, without writing it",
            "mesh publish report.json --commit $SHA --head jane:cups          the verdict on a pull request",
            "mesh publish report.json --commit $SHA                           that on a merge queue or a push");
        return command;
    }

    private static StyledLine Line(PublishedPart part) => new([new StyledText(part.Name + "  ", part.Failed ? TextStyle.Error : TextStyle.Plain), new StyledText(part.Said)]);

    private static RepositoryName RepositoryOf(string? given) => RepositoryName.Read(given ?? Variable("GITHUB_REPOSITORY"))
        ?? throw new UserException("It is not said which repository the verdict is for.", "Name it: --repository owner/name");

    private static Uri AddressOf(string option, string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        ? address
        : throw new UserException($"{option} '{PlainText.Cap(text)}' is no address.", "Write all of it, with https:// in front.");

    /// <summary>The page of the run that judged, whose summary has the whole report.</summary>
    private static Uri? RunPage() => Variable("GITHUB_SERVER_URL") is { } server && Variable("GITHUB_REPOSITORY") is { } repository && Variable("GITHUB_RUN_ID") is { } run
        && Uri.TryCreate($"{server}/{repository}/actions/runs/{run}", UriKind.Absolute, out var page) ? page : null;

    private static string Token() => Tokens.Select(Variable).OfType<string>().FirstOrDefault()
        ?? throw new UserException("There is no token to write with.", "Set GITHUB_TOKEN: in a workflow, env: {GITHUB_TOKEN: ${{ github.token }}}.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
