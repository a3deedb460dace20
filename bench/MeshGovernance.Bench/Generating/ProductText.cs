using System.Globalization;
using System.Text;

namespace MeshGovernance.Bench.Generating;

/// <summary>A <c>product.yaml</c> by ODPS v1.1.0.</summary>
internal static class ProductText
{
    internal static string Of(GeneratedProduct product)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            apiVersion: v1.1.0
            kind: DataProduct
            id: {product.ContractId}-product
            name: {product.Subject} of {product.Domain}
            version: {product.Major}.{product.Number % 7}.0
            status: {(product.IsDeprecatedInSilence ? "deprecated" : "active")}
            type: {product.Archetype}
            domain: {product.Domain}
            tags: [{product.Subject.Replace(' ', '-')}, {product.Domain}]

            description:
              purpose: {Vocabulary.Purposes[product.Number % Vocabulary.Purposes.Length]}
              usage: >-
                Reporting and planning. Join by the keys that the contract names, and filter by
                business date.
              limitations: {Vocabulary.Limitations[product.Number % Vocabulary.Limitations.Length]}

            customProperties:
              - property: ingestion
                value: {(product.Minutes < 60 ? "streaming" : "batch")}

            """);

        var inputs = product.Inputs().ToList();
        if (inputs.Count > 0)
            text.Append("\ninputPorts:\n");
        foreach (var input in inputs)
            text.Append(CultureInfo.InvariantCulture, $"""
                  - name: {input.Folder}
                    version: {input.Major}.0.0
                    contractId: {input.ContractId}

                """);

        return text.Append(CultureInfo.InvariantCulture, $"""

            outputPorts:
              - name: {product.Folder}
                description: The place to start for almost everyone.
                type: table
                version: {product.Major}.0.0
                contractId: {product.ContractId}

            managementPorts:
              - name: quality-dashboard
                content: observability
                type: rest
                url: https://observe.example.org/{product.Domain}/{product.Folder}
                description: Freshness and the results of every quality rule.

            support:
              - channel: '#{product.Domain}-data'
                url: https://chat.example.org/{product.Domain}-data
                description: Questions about the data; somebody answers on working days.
                tool: slack
                scope: interactive

            team:
              name: Team {product.Domain}
              members:
                - username: {product.Owner}
                  name: {Vocabulary.People[product.DomainNumber % Vocabulary.People.Length]}
                  role: owner
                  dateIn: 2024-02-01
                - username: {product.Domain}-dev@example.org
                  name: {Vocabulary.People[(product.Number + 3) % Vocabulary.People.Length]}
                  role: developer
                  dateIn: 2025-03-15

            productCreatedTs: {2025 + (product.Number % 2)}-0{1 + (product.Number % 9)}-18T09:30:00Z

            """).ToString();
    }
}
