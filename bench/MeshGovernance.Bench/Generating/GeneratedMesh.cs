namespace MeshGovernance.Bench.Generating;

/// <summary>The files of a mesh of any size. Nothing is drawn by lot: a size names its bytes.</summary>
internal static class GeneratedMesh
{
    internal static IEnumerable<(string Path, string Text)> Files(int count)
    {
        yield return ("mesh.yaml", Settings);
        yield return ("guild/guild.yaml", GuildText);
        yield return (".gitignore", "*.log\n.idea/\ntmp/\n");
        foreach (var number in Enumerable.Range(0, count))
        {
            var product = new GeneratedProduct(number, count);
            var folder = $"domains/{product.Domain}/{product.Folder}";
            if (number % GeneratedProduct.PerDomain == 0)
                yield return ($"domains/{product.Domain}/domain.yaml", DomainText.Of(product.DomainNumber));
            yield return ($"{folder}/product.yaml", ProductText.Of(product));
            yield return ($"{folder}/{product.Folder}.odcs.yaml", ContractText.Of(product));
            yield return ($"{folder}/README.md", $"# {product.Folder}\n\n{Vocabulary.Purposes[number % Vocabulary.Purposes.Length]}\n");
        }
    }

    private const string Settings = """
        apiVersion: meshgovernance/v1
        kind: Mesh
        name: Benchmark
        organisation: Example Trading
        classification: [public, internal, restricted, sensitive]
        platform:
          serverTypes: [bigquery, s3, kafka, postgresql]
          regions: [europe-west3, eu-central-1]

        """;

    private const string GuildText = """
        apiVersion: meshgovernance/v1
        kind: Guild
        members:
          - username: platform-lead@example.org
            github: platform-lead
            represents: role:platform
            from: 2024-02-01
        decision:
          method: consent
          quorum: 0.5
          days: 5

        """;
}
