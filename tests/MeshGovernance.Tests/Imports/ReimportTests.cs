using CsCheck;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>A source that is imported again: what changed there comes, what people edited stays.</summary>
public sealed class ReimportTests
{
    private const string Path = "domains/checkout/checkout/orders.odcs.yaml";

    private static readonly string Before = Imported.Contract("orders", "checkout", "id", "status", "note");

    private static readonly Gen<(string, string)[]> Columns = Gen.Select(Gen.Int[1, 6].Select(number => $"c{number}"), Gen.Int[1, 3].Select(number => $"Says {number}."))
        .Array[0, 6].Select(columns => columns.DistinctBy(column => column.Item1).ToArray());

    private static readonly IFileTree Mesh = Imported.Tree(Imported.Settings);

    private static readonly IFileTree Written = Imported.Written(Mesh, Imported.Plan([("orders.odcs.yaml", Before)], Mesh));

    [Fact]
    public void What_nobody_edited_follows_the_source_byte_for_byte()
    {
        var now = Before.Replace("# of the contract", "# newer", StringComparison.Ordinal);
        Assert.Equal(now, After(Before, now, out _));
    }

    /// <summary>Where nobody edited a field, only a comment stands between the file and its source: field by field it becomes what the source says.</summary>
    [Fact]
    public void A_file_that_says_what_was_imported_says_what_the_source_says_now() => Gen.Select(Columns, Columns).Sample((before, now) =>
    {
        var (first, then) = (Described(before), Described(now));
        var mesh = Imported.Written(Mesh, Imported.Plan([("orders.odcs.yaml", first)], Mesh));
        var edited = new PatchedTree(mesh, new Dictionary<string, byte[]> { [Path] = System.Text.Encoding.UTF8.GetBytes("# mine\n" + first) });
        var plan = Imported.Plan([("orders.odcs.yaml", then)], edited);
        var after = Imported.Text(Imported.Written(edited, plan), Path);
        Assert.Empty(plan.Kept);
        Assert.StartsWith("# mine\n", after, StringComparison.Ordinal);
        Assert.True(FieldTree.Of(TestNodes.Yaml(then)).IsSame(FieldTree.Of(TestNodes.Yaml(after))), after);
    }, iter: 200);

    [Fact]
    public void What_people_edited_stays_and_the_rest_follows_with_comments_and_order()
    {
        var mine = Before.Replace("The status.", "Where the order is.", StringComparison.Ordinal).Replace("kind: DataContract\n", "kind: DataContract\nx: [own, key]\n", StringComparison.Ordinal);
        var source = Before.Replace("The id.", "Identity.", StringComparison.Ordinal).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal) + "      - name: added\n        logicalType: date\n";
        var after = After(mine, source, out var plan);
        Assert.Equal(
            mine.Replace("The id.", "Identity.", StringComparison.Ordinal).Replace("version: 1.0.0", "version: 1.1.0", StringComparison.Ordinal) + "      - name: added\n        logicalType: date\n",
            after);
        Assert.Equal(["x, schema/rows/properties/status/description: edited here and unchanged at the source."], plan.Kept.Select(remark => Sorted(remark.Message)));
    }

    [Fact]
    public void What_changed_in_both_stays_and_is_told()
    {
        var after = After(Before.Replace("The id.", "Mine.", StringComparison.Ordinal), Before.Replace("The id.", "Theirs.", StringComparison.Ordinal), out var plan);
        Assert.Contains("Mine.", after, StringComparison.Ordinal);
        Assert.Contains("schema/rows/properties/id/description: edited here and changed at the source as well", Assert.Single(plan.Kept).Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is edited and whatever the source says: what was open once is so at each import, until one of the two gives way.</summary>
    [Fact]
    public void What_is_open_is_told_until_somebody_settles_it()
    {
        var (mine, theirs) = (Before.Replace("The id.", "Mine.", StringComparison.Ordinal), Before.Replace("The id.", "Theirs.", StringComparison.Ordinal));
        var mesh = new PatchedTree(Written, new Dictionary<string, byte[]> { [Path] = System.Text.Encoding.UTF8.GetBytes(mine) });
        var once = Imported.Written(mesh, Imported.Plan([("orders.odcs.yaml", theirs)], mesh));
        var twice = Imported.Plan([("orders.odcs.yaml", theirs)], once);
        Assert.Contains("schema/rows/properties/id/description: edited here and changed at the source as well", Assert.Single(twice.Kept).Message, StringComparison.Ordinal);
        Assert.Empty(twice.Contents);

        var kept = Imported.Plan([("orders.odcs.yaml", theirs)], once, Imported.Terms with { Settlement = Settlement.Mine });
        var settled = Imported.Written(once, kept);
        Assert.Contains("Mine.", Imported.Text(settled, Path), StringComparison.Ordinal);
        Assert.EndsWith("edited here and unchanged at the source.", Assert.Single(Imported.Plan([("orders.odcs.yaml", theirs)], settled).Kept).Message, StringComparison.Ordinal);

        var taken = Imported.Plan([("orders.odcs.yaml", theirs)], once, Imported.Terms with { Settlement = Settlement.Source });
        Assert.Equal(theirs, Imported.Text(Imported.Written(once, taken), Path));
        Assert.Empty(taken.Kept);
        var back = Imported.Plan([("orders.odcs.yaml", Before)], once);
        Assert.EndsWith("edited here and unchanged at the source.", Assert.Single(back.Kept).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_gone_at_the_source_goes_unless_somebody_edited_it()
    {
        var source = Imported.Contract("orders", "checkout", "id", "note");
        var untouched = After(Before + "# mine\n", source, out _);
        Assert.DoesNotContain("name: status", untouched, StringComparison.Ordinal);
        var edited = After(Before.Replace("The status.", "Mine.", StringComparison.Ordinal), source, out var plan);
        Assert.Contains("name: status", edited, StringComparison.Ordinal);
        Assert.Contains("schema/rows/properties/status", Assert.Single(plan.Kept).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# mine\n")]
    public void Columns_that_came_and_went_are_named(string mine)
    {
        After(mine + Before, Imported.Contract("orders", "checkout", "id", "note", "added").Replace("The id.", "Its number.", StringComparison.Ordinal), out var plan);
        Assert.Equal(
            ["schema/rows/properties/id/description", "with schema/rows/properties/added", "without schema/rows/properties/status"],
            Assert.Single(plan.Files, file => file.Path == Path).Changes.Order(StringComparer.Ordinal));
        Assert.Equal("without schema/rows/properties/status, with schema/rows/properties/added, schema/rows/properties/id/description", ImportWords.Changes(Assert.Single(plan.Files, file => file.Path == Path)));
    }

    /// <summary>What was not written when a command was cut off, since somebody edited the file, follows at the next import.</summary>
    [Fact]
    public void A_file_that_was_edited_while_its_import_was_cut_off_follows_in_what_nobody_edited()
    {
        var source = Before.Replace("The id.", "Its number.", StringComparison.Ordinal);
        var after = After(Before.Replace("The note.", "Mine.", StringComparison.Ordinal), source, out var plan);
        Assert.Contains("Its number.", after, StringComparison.Ordinal);
        Assert.Equal("schema/rows/properties/note/description: edited here and unchanged at the source.", Assert.Single(plan.Kept).Message);
    }

    [Fact]
    public void Documents_of_one_file_are_recorded_when_they_are_copied()
    {
        var text = Imported.Contract("orders", "checkout", "id") + "---\n" + Imported.Contract("returns", "checkout", "id");
        var mesh = Imported.Tree([.. Imported.Settings, ("contracts/two.yaml", text)]);
        var terms = Imported.Terms with { Inside = "contracts/" };
        var first = Imported.Plan([("two.yaml", text)], mesh, terms);
        var written = Imported.Written(mesh, first);
        Assert.Equal(
            ["domains/checkout/checkout/orders.odcs.yaml", "domains/checkout/checkout/returns.odcs.yaml"],
            Assert.Single(ImportRecord.All(written)).Files.Select(file => file.Path));
        var again = Imported.Plan([("two.yaml", text)], written, terms);
        Assert.True(again.ChangesNothing, string.Join(", ", again.Files.Select(file => $"{file.Step} {file.Path}")));
    }

    [Fact]
    public void A_contract_that_is_gone_at_the_source_stays()
    {
        var other = ("other.odcs.yaml", Imported.Contract("other", "checkout", "id"));
        var plan = Imported.Plan([other], Written);
        Assert.Contains("gone at the source", Assert.Single(plan.Kept).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Path, plan.Contents.Keys);
        Assert.NotNull(Imported.Written(Written, plan).Find(Path));
    }

    [Fact]
    public void A_file_that_was_there_already_stays_and_that_is_told()
    {
        var there = new PatchedTree(Written, new Dictionary<string, byte[]>(), ["imports/contracts.json"]);
        var plan = Imported.Plan([("orders.odcs.yaml", Before.Replace("The id.", "Theirs.", StringComparison.Ordinal))], there);
        Assert.DoesNotContain(Path, plan.Contents.Keys);
        Assert.Contains("was not imported from here", Assert.Single(plan.Kept).Message, StringComparison.Ordinal);
    }

    private static string Described((string Name, string Says)[] columns) => columns.Aggregate(Imported.Contract("orders", "checkout", "id"), (text, column) => text + $"      - name: {column.Name}\n        description: {column.Says}\n");

    private static string After(string mine, string source, out ImportPlan plan)
    {
        var edited = new PatchedTree(Written, new Dictionary<string, byte[]> { [Path] = System.Text.Encoding.UTF8.GetBytes(mine) });
        plan = Imported.Plan([("orders.odcs.yaml", source)], edited);
        return Imported.Text(Imported.Written(edited, plan), Path);
    }

    /// <summary>The fields of a remark, the topmost first.</summary>
    private static string Sorted(string message) => message.Split(": ") is [var fields, var says] ? $"{string.Join(", ", fields.Split(", ").OrderBy(field => field.Length))}: {says}" : message;
}
