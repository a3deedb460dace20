using System.Text.Json.Nodes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Exports.Sql;
using MeshGovernance.Tests.Imports.Databases;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Whole scripts, as those who run them read them: a parser for each dialect that others wrote, and PostgreSQL itself.</summary>
[Slow("asks Node.js, and starts PostgreSQL")]
public sealed class SqlScriptTests(PostgreSqlShop shop) : IClassFixture<PostgreSqlShop>
{
    private static readonly Dictionary<string, string> Parsers = new() { ["sqlserver"] = "tsql" };

    private static readonly string[] Hostile = ["a'; DROP TABLE t; --", "a\"; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\\", "a\\'b", "*/ x /*", "a\nb"];

    [Fact]
    public void Each_script_is_one_to_a_parser_of_its_dialect()
    {
        var asked = SqlDialects.All.SelectMany(dialect => Scripts(dialect.Name).Select(script => (Dialect: dialect, Script: script))).ToList();
        var answers = NodePackages.Ask("sql.mjs", asked.Select(one => new JsonObject { ["dialect"] = Parsers.GetValueOrDefault(one.Dialect.Name, one.Dialect.Name), ["statement"] = Known(one.Script) }.ToJsonString()));
        Assert.Empty(asked.Zip(answers).Where(one => one.Second != $"{SqlTokens.Of(one.First.Script, one.First.Dialect).Statements}").Select(one => $"{one.First.Dialect.Name}: {one.Second}: {one.First.Script}"));
    }

    [Fact]
    public void PostgreSQL_makes_the_tables()
    {
        shop.Server.Execute("postgres", "CREATE DATABASE scripts");
        foreach (var (number, script) in Scripts("postgresql").Index())
            shop.Server.Execute("scripts", $"CREATE SCHEMA made{number}; SET search_path TO made{number};\n{script}");
    }

    /// <summary>The parser knows the options of a column in BigQuery, but not behind NOT NULL, where they stand by its reference.</summary>
    private static string Known(string script) => script.Replace(" NOT NULL OPTIONS (", " OPTIONS (", StringComparison.Ordinal);

    private static IEnumerable<string> Scripts(string dialect) =>
        new[] { ThisMesh.Mesh, ExportSample.Mesh() }.Concat(Hostile.Select(ExportSample.Named)).SelectMany(mesh => Of(mesh, dialect));

    private static IEnumerable<string> Of(LoadedMesh mesh, string dialect) => ExportSample.Export("sql", mesh, dialect: dialect).Texts().Select(file => file.Text);
}
