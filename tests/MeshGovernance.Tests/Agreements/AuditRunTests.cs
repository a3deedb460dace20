using MeshGovernance.Core;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Audits;
using Xunit;

namespace MeshGovernance.Tests.Agreements;

/// <summary>What git keeps of a day answers who could read on it, whatever the files say today.</summary>
[Slow("runs git")]
public sealed class AuditRunTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-audit-").FullName;

    public AuditRunTests()
    {
        new Golden.Git(folder).Run("init", "--quiet", "--initial-branch", "main");
        Commit("2026-03-01T12:00:00Z", AgreedMesh.Files());
        Commit("2026-06-01T12:00:00Z", AgreedMesh.Files(AgreedMesh.With("sales", AgreedMesh.Sales)));
        File.Delete(Path.Combine(folder, AgreedMesh.Folder, "sales.yaml"));
        Commit("2026-09-01T12:00:00Z", AgreedMesh.Files());
    }

    [Theory]
    [InlineData("2026-05-31", "None")]
    [InlineData("2026-06-01", "Agreement")]
    [InlineData("2026-08-31", "Agreement")]
    [InlineData("2026-09-01", "None")]
    public void The_mesh_of_the_day_answers(string day, string ground)
    {
        using var open = Workspace.At(folder);
        Assert.Equal(ground, AuditRun.Of(open, "shop/orders", DateOnly.Parse(day, null), "HEAD", Today).Ports[0].Readers.Single(reader => reader.Reader.Name == "reports/sales").Reader.Ground.ToString());
    }

    [Fact]
    public void Before_the_first_commit_there_is_no_answer()
    {
        using var open = Workspace.At(folder);
        Assert.Equal("There was no commit yet on 2026-02-28.", Assert.Throws<UserException>(() => AuditRun.Of(open, "shop/orders", new DateOnly(2026, 2, 28), "HEAD", Today)).Message);
    }

    [Fact]
    public void Of_a_day_to_come_git_tells_nothing()
    {
        using var open = Workspace.At(folder);
        Assert.Equal(
            "2026-12-02 is still to come: what git keeps tells who could read until today, 2026-12-01.",
            Assert.Throws<UserException>(() => AuditRun.Of(open, "shop/orders", Today.AddDays(1), "HEAD", Today)).Message);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Commit(string date, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        new Golden.Git(folder, date).Commit("Files");
    }
}
