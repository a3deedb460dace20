using MeshGovernance.Core;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Engine.Sites;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Tests.Kinds.Bookings;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>What mesh itself goes wrong on is an error there, and the rest is judged. The faults are those of kinds that only the tests know.</summary>
public sealed class FaultNetTests
{
    private const string File = "domains/checkout/orders/bookings/a.yaml";

    [Fact]
    public void A_file_that_it_goes_wrong_on_is_an_error_there_and_counts_as_unread()
    {
        var mesh = Load(new Faulty(inFile: true));
        var fault = Assert.Single(mesh.Diagnostics);
        Assert.Equal((EngineRule.Fault, File, Level.Error), (fault.Rule, fault.File, fault.Rule.Level));
        Assert.Equal("This is a fault of mesh itself, please report it with the file; the rest was judged without it. InvalidOperationException in Faulty.Judge: wrong", fault.Message);
        Assert.Contains(File, mesh.Broken);
        Assert.Single(mesh.Mesh.Products);
    }

    [Fact]
    public void A_check_that_goes_wrong_is_an_error_and_the_other_checks_are_asked()
    {
        var mesh = Load(new Faulty(inFile: false), SampleMesh.Product("checkout/others"), SampleMesh.Contract("checkout/others", "b", ""), SampleMesh.Contract("checkout/orders", "b", ""));
        Assert.Single(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Fault && diagnostic.Element.Name == ElementName.Mesh);
        Assert.Contains(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.DuplicateId);
    }

    [Fact]
    public void A_page_that_it_goes_wrong_on_says_so_and_the_others_are_made()
    {
        var faults = new PageFaults();
        var page = faults.Around(new SiteFile("a/index.html", () => throw new InvalidOperationException("wrong")));
        var other = faults.Around(SiteFile.Of("b/index.html", "<p>b</p>"));
        Assert.Contains("a fault of mesh itself", System.Text.Encoding.UTF8.GetString(page.Content().Span), StringComparison.Ordinal);
        Assert.Equal("<p>b</p>", System.Text.Encoding.UTF8.GetString(other.Content().Span));
        Assert.Equal("a/index.html", Assert.Single(faults.All).File);
    }

    [Fact]
    public void Catalogs_are_compared_where_a_page_goes_wrong()
    {
        var faults = new PageFaults();
        var contents = ComparedSites.Contents([new SiteFile("a/index.html", () => throw new InvalidOperationException("wrong")), SiteFile.Of("b/index.html", "<p>b</p>")], faults);
        Assert.Equal(["a/index.html", "b/index.html"], contents.Keys);
        Assert.Equal("a/index.html", Assert.Single(faults.All).File);
    }

    [Fact]
    public void What_is_said_to_people_as_it_is_passes_the_net()
    {
        Assert.False(FaultNet.Catches(new UserException("no")));
        Assert.False(FaultNet.Catches(new UnreadableFileException("a", "b")));
        Assert.False(FaultNet.Catches(new OperationCanceledException()));
        Assert.True(FaultNet.Catches(new InvalidOperationException()));
    }

    private static LoadedMesh Load(DescriptorKind kind, params (string Path, string Text)[] more) => MeshLoader.Load(
        new MemoryTree(new[] { SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"), (File, "kind: Booking\n") }.Concat(more).ToDictionary(file => file.Item1, file => file.Item2)),
        new YamlDescriptorReader(),
        kinds: [.. DescriptorKinds.All, kind]);

    private sealed class Faulty(bool inFile) : DescriptorKind
    {
        private readonly BookingKind like = new();

        public override string Name => like.Name;

        internal override IReadOnlyList<FilePlace> Places => like.Places;

        internal override string One => like.One;

        internal override IReadOnlyList<Fault> Judge(Node root, IDescriptorReader reader) => inFile ? throw new InvalidOperationException("wrong") : [];

        internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) => inFile ? [] : throw new InvalidOperationException("wrong");

        internal override ElementName OwnerOf(IReadOnlyList<string> keys) => like.OwnerOf(keys);
    }
}
