using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.GitHub.Publishing.Issues;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>What a team reads in its issue.</summary>
public sealed class IssueTextTests
{
    [Fact]
    public void A_domain_reads_what_to_do_first_and_what_comes() => Assert.Equal(
        """
        <!-- mesh:issue domain/checkout 69a92f60a206017d -->
        **Checkout** · Jane Doe · @shop/checkout

        1 finding blocks, 3 dates within 14 days.

        | | blocks now | blocks until 2026-12-07 |
        | --- | ---: | ---: |
        | `checkout/orders` | 1 |  |
        | `checkout/carts` |  | 2 |

        ### 1 finding blocks

        #### `checkout/orders`

        **error** Column 'email' looks like personal data, so it needs a classification.

        [`domains/checkout/orders/orders.odcs.yaml:2:3`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/domains/checkout/orders/orders.odcs.yaml#L2) · `4f8df9a0`

        ```yaml
        schema:
        - name: email
        ```

        Set 'classification' to 'restricted', if that is right: a guess, for you to decide.

        ```diff
        +    classification: restricted
        ```

        Personal data is classified (`privacy/personal-data 1.2.0`). Why: `policies/privacy/personal-data/v1/README.md`.

        ### Until 2026-12-07

        - **Tomorrow, 2026-11-24:** 'Personal data is classified' \(privacy/personal-data@​1\) begins to block. [`policies/privacy/personal-data/v1/policy.yaml:8`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/policies/privacy/personal-data/v1/policy.yaml#L8)
          - `checkout/carts`: Column 'email' looks like personal data, so it needs a classification. [`domains/checkout/carts/carts.odcs.yaml:7:3`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/domains/checkout/carts/carts.odcs.yaml#L7) · `11111111`
        - **In 8 days, on 2026-12-01:** `checkout/orders`: 'orders 1.0.0' is supported until then. Still consumed by search/index. [`domains/checkout/orders/product.yaml:12`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/domains/checkout/orders/product.yaml#L12)
        - **In 9 days, on 2026-12-02:** Last day of a waiver of 'Personal data is classified' \(privacy/personal-data@​1\): 1 finding blocks from the next day on. It was given for: Migration [`guild/waivers/carts.yaml:9`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/guild/waivers/carts.yaml#L9)
          - `checkout/carts`: Column 'email' looks like personal data, so it needs a classification. [`domains/checkout/carts/carts.odcs.yaml:2:3`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/domains/checkout/carts/carts.odcs.yaml#L2) · `22222222`

        Eight digits beside a place name a finding: `mesh waiver new 01234567` asks the guild for more time.

        <sub>Judged for 2026-11-23 at [`01234567`](https://github.com/shop/mesh/commit/0123456789abcdef0123456789abcdef01234567). · [The catalog](https://shop.example/mesh)</sub>

        <sub>This is kept up to date every night, and closed when nothing is left. Close it as *not planned*, and it rests until there is something new.</sub>

        """,
        Body(ReportSamples.AtNight, 0));

    [Fact]
    public void The_guild_reads_what_concerns_no_domain() => Assert.Equal(
        """
        <!-- mesh:issue guild ffe5a9319ceed69f -->
        **Guild** · [Dates ahead](https://shop.example/mesh/calendar/)

        1 overdue, 1 proposal to decide.

        ### Until 2026-12-07

        - **Overdue for 3 days, since 2026-11-20:** 'Tables have keys' \(quality/keys@​1\) is to be looked at again, by its steward platform. [`policies/quality/keys/v1/policy.yaml:9`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/policies/quality/keys/v1/policy.yaml#L9)

        ### To decide

        - 'Names are nouns' \(quality/names@​1\) is proposed. It would find 2 things in checkout/orders, checkout/carts. [`policies/quality/names/v1/policy.yaml:7`](https://github.com/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/data/policies/quality/names/v1/policy.yaml#L7)

        <sub>Judged for 2026-11-23 at [`01234567`](https://github.com/shop/mesh/commit/0123456789abcdef0123456789abcdef01234567). · [The catalog](https://shop.example/mesh)</sub>

        <sub>This is kept up to date every night, and closed when nothing is left. Close it as *not planned*, and it rests until there is something new.</sub>

        """,
        Body(ReportSamples.AtNight, 3));

    [Fact]
    public void A_domain_that_names_nobody_mentions_nobody() => Assert.DoesNotContain('@', Body(ReportSamples.AtNight with { Mentions = new Dictionary<string, IReadOnlyList<string>>() }, 0).Replace("@\u200b", "", StringComparison.Ordinal));

    [Fact]
    public void What_is_no_handle_is_never_mentioned() => Assert.StartsWith(
        "**Checkout** · Jane Doe · @shop/checkout\n",
        Body(ReportSamples.AtNight with { Mentions = new Dictionary<string, IReadOnlyList<string>> { ["checkout"] = ["@everybody else", "@shop/checkout", "@a\n@b", "jane", "@"] } }, 0).Split('\n', 2)[1],
        StringComparison.Ordinal);

    [Fact]
    public void What_has_no_room_is_counted()
    {
        var many = ReportSamples.AtNight with { Findings = [.. Enumerable.Range(0, 1_000).Select(number => ReportSamples.Finding with { Fingerprint = $"{number:x32}", Key = $"{number}", Element = ElementName.OfProduct("checkout", $"p{number / 10}") })] };
        var body = Body(many, 0);
        Assert.InRange(body.Length, 40_000, 65_000);
        Assert.Contains("| … and 70 more | | |\n", body, StringComparison.Ordinal);
        var shown = body.Split("\n**error** ").Length - 1;
        Assert.Contains($"… and {1_000 - shown} more: `mesh check --horizon 14 --format json` has them all.\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_nights_with_the_same_to_say_are_known_by_it()
    {
        var tonight = ReportSamples.AtNight;
        var tomorrow = tonight with { AsOf = tonight.AsOf.AddDays(1), Findings = [.. tonight.Findings.Select(finding => finding with { Range = new TextRange(new Position(90, 1), new Position(90, 2)) })] };
        Assert.Equal(Matters(tonight).Select(matter => matter.Digest), Matters(tomorrow).Select(matter => matter.Digest));
        Assert.NotEqual(Matters(tonight)[0].Digest, Matters(tonight with { Findings = [] })[0].Digest);
    }

    [Fact]
    public void What_is_found_where_no_domain_is_comes_to_the_guild()
    {
        var stray = ReportSamples.AtNight with { Findings = [ReportSamples.Finding with { Element = ElementName.OfProduct("nowhere", "x") }] };
        Assert.Equal([0, 0, 0, 1], Matters(stray).Select(matter => matter.Blocking.Count));
    }

    [Theory]
    [InlineData("checkout")]
    [InlineData("guild")]
    [InlineData("a b")]
    [InlineData("-->\n<script>")]
    [InlineData("ü@octocat")]
    public void An_issue_says_in_its_first_line_whose_it_is(string domain)
    {
        var subject = IssueSubject.OfDomain(domain);
        Assert.Equal((subject, "0a"), IssueSubject.Read($"{subject.Mark("0a")}\nText"));
        Assert.Equal(domain, subject.Domain);
        Assert.NotEqual(IssueSubject.Guild, subject);
        Assert.Null(IssueSubject.Read($"Text\n{subject.Mark("0a")}"));
        Assert.EndsWith(" -->", subject.Mark("0a"), StringComparison.Ordinal);
        Assert.Equal(2, subject.Mark("0a").Split("-->").Length);
    }

    private static IReadOnlyList<IssueMatter> Matters(Report report) => IssueMatter.Of(report, report.Horizon!);

    private static string Body(Report report, int index)
    {
        var shown = new ShownReport(report, file => file == ReportSamples.File ? ReportSamples.Source : null, "data/");
        var publication = new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, new PublishedVerdict("1", shown, null)) { Web = new Uri("https://github.com/"), Catalog = new Uri("https://shop.example/mesh") };
        return new IssueText(publication, shown, report.Horizon!).Body(Matters(report)[index]);
    }
}
