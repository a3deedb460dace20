using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Git;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The history of a mesh, read from real repositories.</summary>
public sealed class MeshHistoryTests : IDisposable
{
    private const string Product = "domains/checkout/orders/product.yaml";
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-history-").FullName;
    private readonly Golden.Git git;

    public MeshHistoryTests()
    {
        git = new Golden.Git(folder);
        git.Run("init", "--quiet", "--initial-branch", "main");
        var start = Path.Combine(Golden.CaseFolders.Bases, "shop");
        foreach (var file in Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(start, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        git.Commit("Found the shop");
    }

    [Fact]
    public void Each_commit_of_the_main_line_says_what_it_changed()
    {
        Replace(Product, "version: 1.0.0\nstatus", "version: 1.1.0\nstatus");
        git.Commit("Orders 1.1\n\nWith a body.");
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "No part of the mesh.");
        git.Commit("Notes");
        File.AppendAllText(Path.Combine(folder, Product), "# A comment.\n");
        git.Commit("Comment");
        git.Run("checkout", "--quiet", "-b", "work");
        Replace(Contract, "classification: restricted\n      - name: phone", "classification: sensitive\n      - name: phone");
        git.Commit("Work");
        Replace(Contract, "- name: phone", "- name: mobile");
        git.Commit("More work");
        git.Run("checkout", "--quiet", "main");
        git.Run("merge", "--quiet", "--no-ff", "--message", "Merge the work", "work");

        var history = Read(folder);
        Assert.Equal(HistoryEnd.Beginning, history.End);
        Assert.Equal(
            [
                "Merge the work: Changed checkout/orders/contract/orders@1/orders/email classification, Added checkout/orders/contract/orders@1/orders/mobile, Removed checkout/orders/contract/orders@1/orders/phone",
                "Comment: ",
                "Orders 1.1: Changed checkout/orders version",
                "Found the shop: Added checkout/orders, Added checkout/orders/contract/orders@1",
            ],
            history.Of(ElementName.OfProduct("checkout", "orders")).Select(Show));
        Assert.Equal(["Found the shop: Added reporting/sales"], history.Of(ElementName.OfProduct("reporting", "sales")).Select(Show));
        Assert.DoesNotContain(history.Entries, entry => entry.Commit.Subject == "Notes");
        var commit = history.Entries[0].Commit;
        Assert.Equal(("Case", "case@example.org", new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero)), (commit.AuthorName, commit.AuthorEmail, commit.Time));
    }

    [Fact]
    public void A_product_that_moved_keeps_its_history()
    {
        Replace(Product, "name: Orders", "name: All orders");
        git.Commit("Another name");
        git.Run("mv", "domains/checkout/orders", "domains/reporting/orders");
        git.Commit("Move");
        Replace("domains/reporting/orders/product.yaml", "name: All orders", "name: Orders");
        git.Commit("The old name");
        Assert.Equal(["The old name", "Move", "Another name", "Found the shop"], Read(folder).Of(ElementName.OfProduct("reporting", "orders")).Select(entry => entry.Commit.Subject));
    }

    [Fact]
    public void A_file_that_could_not_be_read_then_is_said()
    {
        var whole = File.ReadAllText(Path.Combine(folder, Contract));
        File.AppendAllText(Path.Combine(folder, Contract), " : [\n");
        git.Commit("Break");
        File.WriteAllText(Path.Combine(folder, Contract), whole);
        git.Commit("Fix");
        var entries = Read(folder).Of(ElementName.OfProduct("checkout", "orders")).Take(2).ToList();
        Assert.All(entries, entry => Assert.Empty(entry.Changes));
        Assert.Equal([true, false], entries.Select(entry => Assert.Single(entry.NotCompared).InBase));
    }

    [Fact]
    public void It_ends_where_it_is_told_to()
    {
        File.AppendAllText(Path.Combine(folder, "mesh.yaml"), "organisation: Ours\n");
        git.Commit("Ours");
        Assert.Equal((1, HistoryEnd.Count), Length(Read(folder, most: 1)));
        Assert.Equal((0, HistoryEnd.Age), Length(Read(folder, since: new DateOnly(2026, 11, 2))));
        git.Run("clone", "--quiet", "--depth", "1", "--no-local", ".", "clone");
        Assert.Equal((0, HistoryEnd.Shallow), Length(Read(Path.Combine(folder, "clone"))));
    }

    public void Dispose()
    {
        // Git's objects are read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    private static (int, HistoryEnd) Length(MeshHistory history) => (history.Entries.Count, history.End);

    private static MeshHistory Read(string folder, int most = 100, DateOnly since = default)
    {
        using var repository = MeshRepository.Open(folder);
        return MeshHistory.Of(repository.MainLine("HEAD", most, since), new YamlDescriptorReader(), new ScriptReader());
    }

    private static string Show(HistoryEntry entry) => $"{entry.Commit.Subject}: {string.Join(", ", entry.Changes.Select(change => $"{change.Type} {change.Element} {change.Field}".TrimEnd()))}";

    private void Replace(string path, string old, string now)
    {
        var file = Path.Combine(folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}
