namespace MeshGovernance.Bench.Generating;

internal static class DomainText
{
    internal static string Of(int number)
    {
        var domain = GeneratedProduct.DomainName(number);
        return $"""
            apiVersion: meshgovernance/v1
            kind: Domain
            id: {domain}
            name: {domain.Replace('-', ' ')}
            description: Everything that {domain.Replace('-', ' ')} does, and the data that come of it.
            archetype: sourceAligned
            team:
              name: Team {domain}
              members:
                - username: {domain}-owner@example.org
                  name: {Vocabulary.People[number % Vocabulary.People.Length]}
                  role: owner
                  dateIn: 2024-02-01
            support:
              - channel: '#{domain}'
                url: https://chat.example.org/{domain}
                tool: slack
                scope: interactive
            platform:
              - type: bigquery
                project: shop-{domain}

            """;
    }
}
