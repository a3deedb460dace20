using System.CommandLine;
using System.CommandLine.Parsing;
using MeshGovernance.Engine.PullRequests;

namespace MeshGovernance.Cli.Options;

/// <summary>The options that make a check one of a pull request.</summary>
internal sealed class PullRequestOptions
{
    private readonly Option<string?> @base = new("--base")
    {
        Description = "Judge by the rules of this branch or commit, and tell what is new since the head branched off.",
        HelpName = "REF",
    };

    private readonly Option<string?> head = new("--head") { Description = "With --base: judge this commit instead of the files on the disk.", HelpName = "REF" };

    private readonly Option<bool> noProposal = new("--no-proposal") { Description = "With --base: do not try the rules that the head changes." };

    internal void AddTo(Command command)
    {
        command.Add(@base);
        command.Add(head);
        command.Add(noProposal);
        command.Validators.Add(result =>
        {
            if (!IsGiven(result) && (result.GetResult(head) is not null || result.GetResult(noProposal) is not null))
                result.AddError("Name what the head is compared with: --base origin/main");
        });
    }

    /// <summary>Whether it is written, though its value may be missing: that is another fault.</summary>
    internal bool IsGiven(SymbolResult result) => result.GetResult(@base) is not null;

    internal bool IsGiven(ParseResult parsed) => parsed.GetValue(@base) is not null;

    internal ComparedStates Of(ParseResult parsed) => new(parsed.GetValue(@base)!, parsed.GetValue(head));

    internal bool TriesRules(ParseResult parsed) => !parsed.GetValue(noProposal);
}
