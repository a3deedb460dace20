namespace MeshGovernance.Databases.Dialects;

/// <summary>Athena, whose engine is Trino's.</summary>
internal sealed class AthenaDialect : TrinoDialect
{
    internal override string Name => "athena";

    internal override IReadOnlyList<string> Servers { get; } = ["athena", "glue"];
}
