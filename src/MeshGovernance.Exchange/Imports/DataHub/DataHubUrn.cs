namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>What DataHub calls entities, such as <c>urn:li:dataset:(urn:li:dataPlatform:bigquery,shop.sales.orders,PROD)</c>.</summary>
internal static class DataHubUrn
{
    private const string Prefix = "urn:li:";

    /// <summary>Platforms whose names have points and no parts.</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "kafka", "s3", "gcs", "abs", "adls", "file", "pulsar", "kinesis", "pubsub" };

    /// <summary>The kind of entity, such as <c>dataset</c>.</summary>
    internal static string KindOf(string urn) =>
        urn.StartsWith(Prefix, StringComparison.Ordinal) && urn.IndexOf(':', Prefix.Length) is var end and > 0 ? urn[Prefix.Length..end] : "";

    /// <summary>What is left of a plain urn without its kind, such as <c>pii</c> of <c>urn:li:tag:pii</c>.</summary>
    internal static string NameOf(string urn) => KindOf(urn) is { Length: > 0 } kind ? urn[(Prefix.Length + kind.Length + 1)..] : urn;

    /// <summary>The environment, the platform and the parts of the name of a dataset.</summary>
    internal static IReadOnlyList<string> WayOf(string dataset)
    {
        var inner = NameOf(dataset).Trim('(', ')');
        var (first, last) = (inner.IndexOf(',', StringComparison.Ordinal), inner.LastIndexOf(','));
        if (first < 0 || last <= first)
            return [dataset];
        var (platform, name) = (NameOf(inner[..first]), inner[(first + 1)..last]);
        return [inner[(last + 1)..], platform, .. Whole.Contains(platform) ? [name] : name.Split('.', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } parts ? parts : [name]];
    }

    /// <summary>The dataset and the column that a field is.</summary>
    internal static (string Dataset, string Column)? FieldOf(string urn)
    {
        if (KindOf(urn) != "schemaField")
            return null;
        var inner = NameOf(urn);
        var end = inner.LastIndexOf("),", StringComparison.Ordinal);
        return inner.StartsWith('(') && inner.EndsWith(')') && end > 0 ? (inner[1..(end + 1)], inner[(end + 2)..^1]) : null;
    }
}
