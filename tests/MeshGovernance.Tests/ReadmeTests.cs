using System.Text;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests;

/// <summary>What the README shows is what happens today. <c>MESH_ACCEPT=1</c> records it anew.</summary>
[Slow("starts mesh")]
public sealed class ReadmeTests
{
    private const string Contract = "domains/fulfillment/shipments/shipments.odcs.yaml";
    private const string Neighbour = "      - name: delivery_phone\n";
    private const string NewColumn = "      - name: recipient_email\n        logicalType: string\n        description: Where the parcel is announced.\n";

    private static readonly string Readme = Path.Combine(Source.Root, "README.md");
    private static readonly string AboutData = Path.Combine(Source.Root, "site", "docs", "check-the-data.md");
    private static readonly Lock Page = new();

    [Fact]
    public async Task The_recorded_output_is_what_a_team_sees()
    {
        Holds(Readme, "it is told:", await Run("check", "--product", "fulfillment/shipments", "--as-of", "2027-01-15"));
    }

    [Fact]
    public async Task The_faults_that_it_shows_are_in_the_data()
    {
        Holds(Readme, "finds two of them:", await Run("data", "check", "marketing/campaigns", "--server", "sample", "--files", "data", "--at", "2026-11-24"));
        Holds(AboutData, "--at 2026-11-24\n```\n", await Run("data", "check", "payment/chargebacks", "--server", "files", "--files", "data", "--at", "2026-11-24"));
    }

    [Fact]
    public void The_policy_that_it_shows_is_the_real_one() =>
        Assert.Equal(
            File.ReadAllText(Path.Combine(Source.Root, "policies", "privacy", "personal-data", "v2", "policy.csx")),
            Fence.After(File.ReadAllText(Readme), "reads like the rule that it is:").Content);

    /// <summary>The page is written by one test at a time.</summary>
    private static void Holds(string page, string words, string said)
    {
        lock (Page)
        {
            var recorded = Fence.After(File.ReadAllText(page), words);
            if (Acceptance.IsWanted)
                File.WriteAllText(page, recorded.Replace(said));
            else
                Assert.Equal(said, recorded.Content);
        }
    }

    private static async Task<string> Run(params string[] words)
    {
        var folder = Directory.CreateTempSubdirectory("mesh-readme-").FullName;
        try
        {
            foreach (var part in new[] { "mesh.yaml", "domains", "guild", "policies", "data" })
                Copy(Path.Combine(Source.Root, part), Path.Combine(folder, part));
            var contract = Path.Combine(folder, Contract);
            await File.WriteAllTextAsync(contract, (await File.ReadAllTextAsync(contract)).Replace(Neighbour, NewColumn + Neighbour, StringComparison.Ordinal));
            new Golden.Git(folder).Run("init", "--quiet");
            using var output = new MemoryStream();
            Assert.Equal(1, await new MeshProcess(folder, asOrdinaryUser: false).Run(words, output, Stream.Null));
            return Encoding.UTF8.GetString(output.ToArray());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (var item in Directory.EnumerateFileSystemEntries(from))
            Copy(item, Path.Combine(to, Path.GetFileName(item)));
    }

    /// <summary>A fenced block of Markdown behind some words.</summary>
    private sealed record Fence(string Text, int Start, int End)
    {
        internal string Content => Text[Start..End];

        internal static Fence After(string text, string words)
        {
            var open = text.IndexOf("```", text.IndexOf(words, StringComparison.Ordinal) + words.Length, StringComparison.Ordinal);
            var start = text.IndexOf('\n', open) + 1;
            return new Fence(text, start, text.IndexOf("```", start, StringComparison.Ordinal));
        }

        internal string Replace(string content) => Text[..Start] + content + Text[End..];
    }
}
