using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>What the default branch has to be held to on GitHub, as a ruleset that can be imported there.</summary>
public static class Ruleset
{
    /// <summary>The name of the deciding job, by which GitHub knows its verdict.</summary>
    public const string Verdict = "Mesh verdict";

    /// <summary>GitHub Actions, as GitHub numbers its apps: no other app can report the verdict.</summary>
    private const int GitHubActions = 15368;

    /// <param name="guild">Which approvals of the guild's team are needed; null where it has none.</param>
    public static byte[] Write(GuildReview? guild) => JsonText.Write(json =>
    {
        json.WriteString("name", "Mesh governance");
        json.WriteString("target", "branch");
        json.WriteString("enforcement", "active");
        json.WriteTexts("bypass_actors", []);
        json.WriteObject("conditions", () => json.WriteObject("ref_name", () =>
        {
            json.WriteTexts("include", ["~DEFAULT_BRANCH"]);
            json.WriteTexts("exclude", []);
        }));
        json.WriteArray("rules", [Deletion, ForcePush, Review, Check], rule => rule());

        void Deletion() => json.WriteString("type", "deletion");

        void ForcePush() => json.WriteString("type", "non_fast_forward");

        void Review()
        {
            json.WriteString("type", "pull_request");
            json.WriteObject("parameters", () =>
            {
                json.WriteNumber("required_approving_review_count", 1);
                json.WriteBoolean("dismiss_stale_reviews_on_push", true);
                json.WriteBoolean("require_code_owner_review", true);
                json.WriteBoolean("require_last_push_approval", true);
                json.WriteBoolean("required_review_thread_resolution", false);
                if (guild is not null)
                    json.WriteArray("required_reviewers", guild.Approvals, asked =>
                    {
                        json.WriteNumber("minimum_approvals", asked.Least);
                        json.WriteTexts("file_patterns", asked.Files);
                        json.WriteObject("reviewer", () =>
                        {
                            json.WriteNumber("id", guild.Team);
                            json.WriteString("type", "Team");
                        });
                    });
            });
        }

        void Check()
        {
            json.WriteString("type", "required_status_checks");
            json.WriteObject("parameters", () =>
            {
                // Judged by the rules of today, not by those from before the branch was made.
                json.WriteBoolean("strict_required_status_checks_policy", true);
                json.WriteArray("required_status_checks", [Verdict], verdict =>
                {
                    json.WriteString("context", verdict);
                    json.WriteNumber("integration_id", GitHubActions);
                });
            });
        }
    });
}
