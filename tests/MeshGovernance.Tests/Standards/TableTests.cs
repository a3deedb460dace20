using System.Text;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What the tables of the standards promise to whoever reads them.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_field_has_one_sentence_that_says_what_it_means() =>
        Assert.All(Tables.Fields(), field => Assert.Matches(@"\A[A-Z][^\n]{5,120}\.\z", field.Says));

    [Fact]
    public void No_field_stands_twice_in_one_release() => Assert.All(Tables.Maps(), map =>
    {
        foreach (var release in Enum.GetValues<Release>())
            foreach (var fields in map.Variants.Select(variant => variant.Fields).Append([.. map.Fields]))
                Assert.Distinct(fields.Where(field => field.In.Include(release)).Select(field => field.Name));
    });

    [Fact]
    public void Examples_and_defaults_of_choices_are_among_them() => Assert.All(Tables.Fields(), field =>
    {
        if (field.Shape is TextShape { Choices.Count: > 0 } text)
            Assert.All(field.Examples.Append(field.Default ?? text.Choices[0].Value), value => Assert.Contains(text.Choices, choice => choice.Value == value));
    });

    [Fact]
    public void Judging_a_valid_file_allocates_next_to_nothing()
    {
        var yaml = new StringBuilder("apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\nservers: [{server: a, type: pubsub, project: p}]\nschema:\n- name: orders\n  properties:\n");
        for (var i = 0; i < 60; i++)
            yaml.Append("  - {name: c").Append(i).Append(", logicalType: string, logicalTypeOptions: {maxLength: 10}, required: true, tags: [a], quality: [{metric: rowCount, mustBeBetween: [1, 2]}]}\n");
        var root = TestNodes.Yaml(yaml.ToString());
        for (var i = 0; i < 3; i++)
            Assert.Empty(DescriptorStandards.FaultsOf(Odcs.Standard, root));
        var before = GC.GetAllocatedBytesForCurrentThread();
        DescriptorStandards.FaultsOf(Odcs.Standard, root);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void A_map_with_many_unknown_fields_is_judged_in_proportion()
    {
        var yaml = new StringBuilder("apiVersion: v3.1.0\nkind: DataContract\nid: a\nversion: 1.0.0\nstatus: active\n");
        for (var i = 0; i < 20_000; i++)
            yaml.Append("nam").Append(i).Append(": 1\n");
        Assert.Equal(20_000, DescriptorStandards.FaultsOf(Odcs.Standard, TestNodes.Yaml(yaml.ToString())).Count);
    }
}
