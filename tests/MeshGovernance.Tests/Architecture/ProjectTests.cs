using System.Xml.Linq;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>The arrows between the projects, and the one heavy thing that each of them may know.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Policies"] = ([], []),
        ["Wire"] = (["Policies"], []),
        ["Core"] = (["Wire"], []),
        ["Yaml"] = (["Core"], ["NJsonSchema", "YamlDotNet"]),
        ["Git"] = (["Core"], ["LibGit2Sharp"]),
        ["GitHub"] = (["Core"], ["Octokit", "Polly.Core"]),
        ["Disk"] = (["Core"], []),
        ["Exchange"] = (["Core"], ["Apache.Avro", "protobuf-net.Reflection"]),
        ["Databases"] = (["Core"], ["ClickHouse.Driver", "DuckDB.NET.Data.Full", "MySqlConnector", "Npgsql", "System.Data.Odbc"]),
        ["Children"] = ([], []),
        ["Scripting"] = (["Children", "Core"], ["Basic.Reference.Assemblies.Net100", "Microsoft.CodeAnalysis.CSharp.Scripting"]),
        ["Sandbox"] = (["Children", "Core"], []),
        ["Worker"] = (["Wire"], []),
        ["Catalog"] = (["Core"], ["ColorCode.Core", "DiffPlex", "Markdig", "RazorSlices"]),
        ["Engine"] = (["Catalog", "Databases", "Disk", "Exchange", "Git", "GitHub", "Sandbox", "Scripting", "Yaml"], []),
        ["Cli"] = (["Engine", "Worker"], ["Spectre.Console", "System.CommandLine"]),
    };

    public static TheoryData<string> Projects => [.. Source.Projects()];

    [Fact]
    public void Every_project_is_in_the_table() => Assert.Equal(Allowed.Keys.Order(), Source.Projects().Order());

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_what_the_table_says(string project)
    {
        var file = XDocument.Load(Path.Combine(Source.Folder(project), $"MeshGovernance.{project}.csproj"));
        var projects = file.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value)["MeshGovernance.".Length..]);
        var packages = file.Descendants("PackageReference").Where(item => item.Attribute("PrivateAssets") is null).Select(item => item.Attribute("Include")!.Value);
        Assert.Equal(Allowed[project].Projects, projects.Order());
        Assert.Equal(Allowed[project].Packages, packages.Order());
    }
}
