using System.Diagnostics;
using System.Text;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests;

/// <summary>
/// A tutorial is done from its first line to its last: commands are run, changes that it shows are made, and the block behind commands is what they say. <c>MESH_ACCEPT=1</c> records it anew.
/// </summary>
[Slow("starts mesh")]
public sealed class TutorialTests
{
    private const string Day = "2027-01-15";

    private static readonly string Folder = Path.Combine(Source.Root, "site", "docs", "tutorials");

    public static TheoryData<string> Tutorials => [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Tutorials))]
    public async Task A_tutorial_works_step_by_step(string name)
    {
        var path = Path.Combine(Folder, name);
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var place = Directory.CreateTempSubdirectory("mesh-tutorial-").FullName;
        try
        {
            var done = await new Walk(place).Through(text);
            if (Acceptance.IsWanted)
                await File.WriteAllTextAsync(path, done, TestContext.Current.CancellationToken);
            else
                Assert.Equal(text, done);
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>One reader who does what a tutorial says, in a folder of their own.</summary>
    private sealed class Walk
    {
        private readonly string home;
        private string folder;

        internal Walk(string home) => this.home = folder = home;

        /// <summary>The tutorial with what its commands really say.</summary>
        internal async Task<string> Through(string tutorial)
        {
            var done = new StringBuilder();
            string? said = null;
            var lines = new Queue<string>(tutorial.Split('\n'));
            while (lines.TryDequeue(out var line))
            {
                done.Append(line).Append('\n');
                if (!line.StartsWith("```", StringComparison.Ordinal))
                    continue;
                var block = Block(lines);
                if (line == "```sh")
                    said = await Run(block);
                else if (line == "```diff")
                    await Run($"git apply - <<'CHANGE'\n{block}CHANGE");
                else if (said is not null)
                    block = said;
                done.Append(block).Append("```\n");
                lines.Dequeue();
            }

            return done.ToString()[..^1];
        }

        private static string Block(Queue<string> lines)
        {
            var block = new StringBuilder();
            while (lines.Peek() != "```")
                block.Append(lines.Dequeue()).Append('\n');
            return block.ToString();
        }

        /// <summary>Runs the commands, on one day. What <c>cd</c> says holds for the rest of the tutorial.</summary>
        private async Task<string> Run(string commands)
        {
            var start = new ProcessStartInfo("bash", ["-c", $"mesh() {{ case \"$*\" in *--as-of*|'policy model'*|diff*) command mesh \"$@\";; *) command mesh \"$@\" --as-of {Day};; esac; }}\nset +e\n{commands}\npwd > \"$PLACE\""])
            {
                UseShellExecute = false,
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // Where CI is set, nothing is accepted; a reader sits at a machine of their own.
            start.Environment.Remove("CI");
            var place = Path.Combine(home, ".place");
            foreach (var (name, value) in new[]
            {
                ("PATH", $"{MeshProcess.Folder}:{Environment.GetEnvironmentVariable("PATH")}"), ("HOME", home), ("XDG_CACHE_HOME", MeshProcess.Cache), ("PLACE", place),
                ("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_AUTHOR_NAME", "Jane"), ("GIT_AUTHOR_EMAIL", "jane@example.org"), ("GIT_COMMITTER_NAME", "Jane"), ("GIT_COMMITTER_EMAIL", "jane@example.org"),
                ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_AUTHOR_DATE", $"{Day}T12:00:00Z"), ("GIT_COMMITTER_DATE", $"{Day}T12:00:00Z"),
            })
                start.Environment[name] = value;
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal("", await error);
            folder = (await File.ReadAllTextAsync(place, TestContext.Current.CancellationToken)).TrimEnd('\n');
            return output;
        }
    }
}
