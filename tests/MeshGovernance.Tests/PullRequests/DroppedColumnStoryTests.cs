using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>The sample mesh, where a team wants to drop a column that another one reads: red at first, and green by each of the three ways out.</summary>
[Slow("judges the sample mesh as often as the story has turns")]
public sealed class DroppedColumnStoryTests : IDisposable
{
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    private const string Product = "domains/checkout/orders/product.yaml";
    private const string Day = "2027-03-01";
    private const string Port = "    version: 1.4.0\n    contractId: orders\n";
    private static readonly string[] Parts = ["domains", "policies", "guild"];

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-dropped-").FullName;
    private readonly Golden.Git git;

    public DroppedColumnStoryTests()
    {
        git = new Golden.Git(folder);
        git.Run("init", "--quiet", "--initial-branch", "main");
        foreach (var file in Parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(CaseFolders.Repository, part), "*", SearchOption.AllDirectories)).Append(Path.Combine(CaseFolders.Repository, "mesh.yaml")))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(CaseFolders.Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        git.Commit("The sample");
        git.Run("switch", "--quiet", "--create", "drop");
    }

    [Fact]
    public async Task It_is_red_and_names_who_reads_it_the_version_that_it_needs_and_the_ways_out()
    {
        Drop();

        var (exit, said) = await Check();

        Assert.Equal(1, exit);
        Assert.Contains("the version of contract 'orders' goes from 1.4.0 to 2.0.0.", said, StringComparison.Ordinal);
        Assert.Contains("Column orders@1/orders/customer_email is gone, and leaves behind who reads it: 'customer-360/customer-360'.", said, StringComparison.Ordinal);
        Assert.Contains("'mesh new version checkout/orders/orders'", said, StringComparison.Ordinal);
        Assert.Contains("'agreesTo'", said, StringComparison.Ordinal);
        Assert.Contains("'endOfSupport'", said, StringComparison.Ordinal);
        Assert.DoesNotContain("leaves behind who reads it: 'customer-360/customer-360', ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_it_is_green()
    {
        Assert.Equal(0, (await Run("new", "version", "checkout/orders/orders", "--until", "2027-09-30", "--as-of", Day)).Exit);
        Drop(Directory.EnumerateFiles(Path.Combine(folder, "domains", "checkout", "orders"), "*.odcs.yaml")
            .Single(file => File.ReadAllText(file).Contains("version: 2.0.0", StringComparison.Ordinal)));

        var (exit, said) = await Check();

        Assert.True(exit == 0, said);
    }

    [Fact]
    public async Task With_the_consent_of_all_who_are_left_behind_it_is_green()
    {
        Drop();
        MoveOn();
        var consumers = Directory.EnumerateFiles(Path.Combine(folder, "domains"), "product.yaml", SearchOption.AllDirectories).Where(file => File.ReadAllText(file).Contains(Port, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.True(consumers.Count > 2);

        // One says that it follows, all others go along.
        foreach (var consumer in consumers.Skip(1))
            Edit(consumer, Port, Port.Replace("1.4.0", "2.0.0", StringComparison.Ordinal));
        Assert.Equal(1, (await Check()).Exit);
        Edit(consumers[0], Port, Port + "    customProperties:\n      - property: agreesTo\n        value: 2.0.0\n");

        var (exit, said) = await Check();

        Assert.True(exit == 0, said);
        Assert.Contains("Its team agrees to that ('agreesTo: 2.0.0').", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_its_last_day_it_is_green_and_the_day_before_it_is_not()
    {
        Edit(Product, Port, Port + "    deprecated: true\n    customProperties:\n      - property: replacedBy\n        value: none\n      - property: endOfSupport\n        value: 2027-02-28\n");
        git.Commit("Announce it");
        git.Run("switch", "--quiet", "--create", "gone");
        Drop();
        MoveOn();

        var (early, _) = await Check("drop", "2027-02-28");
        var (exit, said) = await Check("drop");

        Assert.Equal(1, early);
        Assert.True(exit == 0, said);
        Assert.Contains("The last day of what it read was 2027-02-28.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_versions_that_a_new_column_asks_for_are_written()
    {
        Edit(Contract, "      - name: customer_email\n", "      - name: gift_note\n        description: What the customer wrote on the card.\n        logicalType: string\n        physicalType: STRING\n        classification: restricted\n      - name: customer_email\n");
        Assert.Equal(1, (await Check()).Exit);

        Assert.Equal(0, (await Run("fix", "--base", "main", "--as-of", Day)).Exit);

        Assert.Contains("\nversion: 1.5.0\n", Text(Contract), StringComparison.Ordinal);
        Assert.Contains(Port.Replace("1.4.0", "1.5.0", StringComparison.Ordinal), Text(Product), StringComparison.Ordinal);
        var (exit, said) = await Check();
        Assert.True(exit == 0, said);
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    private Task<(int Exit, string Said)> Check(string from = "main", string day = Day) => Run("check", "--base", from, "--as-of", day);

    private async Task<(int Exit, string Said)> Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        var exit = await new MeshProcess(folder, asOrdinaryUser: false).Run(arguments, output, output);
        return (exit, Encoding.UTF8.GetString(output.ToArray()));
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(folder, path));

    private void Drop(string? contract = null)
    {
        var file = Path.Combine(folder, contract ?? Contract);
        var text = File.ReadAllText(file);
        var start = text.IndexOf("      - name: customer_email\n", StringComparison.Ordinal);
        File.WriteAllText(file, text.Remove(start, text.IndexOf("      - name: customer_email_encrypted\n", StringComparison.Ordinal) - start));
    }

    /// <summary>The next version in the place of the old one, with the agreements about it.</summary>
    private void MoveOn()
    {
        Edit(Contract, "version: 1.4.0", "version: 2.0.0");
        Edit(Product, Port, Port.Replace("1.4.0", "2.0.0", StringComparison.Ordinal));
        foreach (var agreement in Directory.EnumerateFiles(Path.Combine(folder, "domains", "checkout", "orders", "agreements")).Where(file => File.ReadAllText(file).Contains("outputPortId: orders@1", StringComparison.Ordinal)))
            File.WriteAllText(agreement, File.ReadAllText(agreement).Replace("outputPortId: orders@1", "outputPortId: orders@2", StringComparison.Ordinal).Replace("dataContractVersion: 1.4.0", "dataContractVersion: 2.0.0", StringComparison.Ordinal));
    }

    private void Edit(string path, string old, string now)
    {
        var file = Path.Combine(folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
    }
}
