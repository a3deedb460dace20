using System.Globalization;
using System.Text;
using CsCheck;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What one run keeps for the next gives the same mesh as parsing: nodes, places, and what is wrong.</summary>
public sealed class KeptFilesTests
{
    private static readonly string[] Broken = ["", "a: [", "\ta: 1", "a: 1\na: 2", "--- 1\n--- 2", "a: *b", "kind: DataContract\nkind: [x]\napiVersion: v9", "a: &x {b: 1}\nc: *x"];

    /// <summary>Every file at hand, and broken ones, each read as a contract: most depart from that standard in many ways.</summary>
    private static readonly Lazy<IFileTree> Files = new(() => new MemoryTree(
        Corpus.Texts.Concat(Broken).Index().ToDictionary(text => string.Create(CultureInfo.InvariantCulture, $"domains/d/p{text.Index}/it.odcs.yaml"), text => Encoding.UTF8.GetBytes(text.Item))));

    [Fact]
    public void A_mesh_from_kept_files_is_the_mesh_that_was_parsed()
    {
        var first = new ParsedFiles();
        var parsed = MeshLoader.Load(Files.Value, new YamlDescriptorReader(), first);
        Assert.True(first.AreWorthKeeping);

        using var stream = new MemoryStream();
        first.Keep(stream);
        var kept = MeshLoader.Load(Files.Value, new NoReader(), new ParsedFiles(KeptFiles.Read(stream.ToArray())));

        Assert.True(parsed.Diagnostics.Count > 100);
        Assert.Equal(parsed.Diagnostics.Select(found => found with { Related = [] }), kept.Diagnostics.Select(found => found with { Related = [] }));
        Assert.Equal(parsed.Diagnostics.Select(found => found.Related), kept.Diagnostics.Select(found => found.Related));
        Assert.Equal(parsed.Descriptors.Select(Show), kept.Descriptors.Select(Show));
    }

    [Fact]
    public void Few_files_are_not_worth_it()
    {
        var known = new ParsedFiles();
        MeshLoader.Load(new MemoryTree(new Dictionary<string, byte[]> { ["domains/d/domain.yaml"] = "id: d"u8.ToArray() }), new YamlDescriptorReader(), known);
        Assert.False(known.AreWorthKeeping);
    }

    [Fact]
    public void What_was_kept_once_is_not_kept_again()
    {
        var known = new ParsedFiles();
        MeshLoader.Load(Files.Value, new YamlDescriptorReader(), known);
        known.Keep(Stream.Null);
        MeshLoader.Load(Files.Value, new YamlDescriptorReader(), known);
        Assert.False(known.AreWorthKeeping);
    }

    [Fact]
    public void Noise_is_refused_or_leads_nowhere() => Gen.Byte.Array[0, 300].Sample(
        noise => KeptFiles.Read(noise)?.Find(new FileKey("00", "contract", new ReadingLimits())) is null, iter: 5_000, threads: 1);

    private static string Show(Descriptor descriptor)
    {
        var text = new StringBuilder(descriptor.Path);
        Append(descriptor.Document.Root);
        return text.ToString();

        void Append(Node node)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{node.Ordinal} {node.Kind} {node.Text} {descriptor.Places.Value(node)} {descriptor.Places.Key(node)} {string.Join(' ', node.Keys)}");
            foreach (var item in node.Items)
                Append(item);
        }
    }

    /// <summary>A reader that must not be asked.</summary>
    private sealed class NoReader : IDescriptorReader
    {
        public ParsedFile Parse(byte[] content, ReadingLimits limits) => throw new InvalidOperationException("It was kept, and is parsed again.");

        public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => [this];

        public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => throw new InvalidOperationException("It was kept, and is judged again.");
    }
}
