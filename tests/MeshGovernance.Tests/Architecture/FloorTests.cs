using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>A folder uses only what lies on floors below its own: what the compiler binds each name to says so, not what files import.</summary>
public sealed class FloorTests
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly Lazy<CSharpCompilation> Everything = new(() => Compile([.. Source.Projects().SelectMany(Source.Files)]));

    public static TheoryData<string> Projects => [.. Floors.Of.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_uses_only_floors_below_its_own(string project) =>
        Assert.Equal([], Upward(Floors.Of[project], Everything.Value, $"src/MeshGovernance.{project}/"));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_floor(string project)
    {
        var folders = Source.FilesWithTemplates(project).Select(path => FolderOf(path, $"src/MeshGovernance.{project}/").Split('/')[0]).Distinct();
        Assert.Equal(Floors.Of[project].Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_forbidden_arrow_is_told_with_both_files_and_the_type()
    {
        var files = Compile(
        [
            ("src/X/Low/Ground.cs", "namespace X.Low; class Ground { X.High.Roof? roof; }"),
            ("src/X/High/Roof.cs", "namespace X.High; class Roof { Low.Ground? ground; }"),
        ]);
        Assert.Equal(["Low/Ground.cs uses Roof of High/Roof.cs: 'High' lies above 'Low'."], Upward(["Low", "High"], files, "src/X/"));
        Assert.Equal(["High/Roof.cs uses Ground of Low/Ground.cs: 'Low' lies above 'High'."], Upward(["High", "Low"], files, "src/X/"));
    }

    /// <summary>The arrows that lead up, a sentence each.</summary>
    private static IEnumerable<string> Upward(string[] floors, CSharpCompilation compilation, string root) =>
    [
        .. compilation.SyntaxTrees.Where(tree => IsOf(tree, root)).SelectMany(tree => Uses(tree, compilation.GetSemanticModel(tree)))
            .Where(use => IsOf(use.Type, root) && FloorOf(floors, use.Type.FilePath, root) > FloorOf(floors, use.File.FilePath, root))
            .Select(use => $"{use.File.FilePath[root.Length..]} uses {use.Name} of {use.Type.FilePath[root.Length..]}: '{FolderOf(use.Type.FilePath, root)}' lies above '{FolderOf(use.File.FilePath, root)}'.")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static CSharpCompilation Compile(IReadOnlyList<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            "floors",
            files.Append(("", ImplicitUsings)).Select(file => CSharpSyntaxTree.ParseText(file.Item2, options, file.Item1)),
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    private static IEnumerable<(SyntaxTree File, SyntaxTree Type, string Name)> Uses(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name) is var info ? info.Symbol ?? info.CandidateSymbols.FirstOrDefault() : null;
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition is { } type)
                foreach (var declared in type.DeclaringSyntaxReferences.Take(1))
                    yield return (tree, declared.SyntaxTree, type.Name);
        }
    }

    private static bool IsOf(SyntaxTree tree, string root) => tree.FilePath.StartsWith(root, StringComparison.Ordinal);

    private static int FloorOf(string[] floors, string path, string root) => Array.IndexOf(floors, FolderOf(path, root).Split('/')[0]);

    private static string FolderOf(string path, string root) => Path.GetDirectoryName(path[root.Length..]) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";
}
