using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What was read as a source is not parsed again as a file of the mesh, and means the same.</summary>
public sealed class RememberingReaderTests
{
    private static readonly ReadingLimits Limits = new();

    [Fact]
    public void Each_content_is_parsed_once_and_by_whichever_reader_has_time()
    {
        var counted = new CountedReader();
        var reader = new RememberingReader(counted);
        var contents = Corpus.Texts.Distinct().Select(System.Text.Encoding.UTF8.GetBytes).ToList();
        var first = contents.ConvertAll(content => reader.Parse(content, Limits));
        var again = contents.ConvertAll(content => reader.ReadersFor(contents.Count)[^1].Parse([.. content], Limits));
        Assert.Equal(contents.Count, counted.Parsed);
        Assert.Equal(first, again);
        Assert.All(contents.Zip(first), pair => Assert.Equal(new YamlDescriptorReader().Parse(pair.First, Limits).Faults, pair.Second.Faults));
    }

    [Fact]
    public void Other_limits_are_asked_again()
    {
        var reader = new RememberingReader(new YamlDescriptorReader());
        var nested = "a: {b: {c: 1}}"u8.ToArray();
        Assert.Empty(reader.Parse(nested, Limits).Faults);
        Assert.NotEmpty(reader.Parse(nested, Limits with { Nesting = 2 }).Faults);
        Assert.NotEmpty(reader.Parse(nested, Limits with { FileBytes = 3 }).Faults);
        Assert.Empty(reader.Parse(nested, Limits).Faults);
    }

    private sealed class CountedReader : IDescriptorReader
    {
        private readonly YamlDescriptorReader reader = new();

        internal int Parsed { get; private set; }

        public ParsedFile Parse(byte[] content, ReadingLimits limits)
        {
            Parsed++;
            return reader.Parse(content, limits);
        }

        public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => [this, new YamlDescriptorReader()];

        public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => reader.Judge(kind, root);
    }
}
