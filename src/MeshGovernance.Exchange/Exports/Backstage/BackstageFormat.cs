using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.Backstage;

/// <summary>Entities of Backstage: the domain, its team, the product as a system, and what it offers as resources and APIs.</summary>
internal sealed class BackstageFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["name", "description.purpose", "description.usage", "description.limitations", "tags", "support.url", "support.channel", "team.name", "outputPorts.name", "outputPorts.description", "outputPorts.type", "inputPorts.contractId"],
        ["tags", "description.purpose", "description.usage", "description.limitations"],
        [],
        []);

    public string Name => "backstage";

    public string One => "entities of Backstage: domain, team, system, resources and APIs";

    public Func<IReadOnlyList<string>, string>? Together => Streams.YamlDocuments;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var entities = new BackstageEntities(product);
        var domain = product.Product.Domain is { } known ? [NewFile.Of(ExportPath.Of(known.Key, "domain.yaml"), YamlBlock.Of(BackstageEntities.Domain(known)))] : Array.Empty<NewFile>();
        return new Exported(
            [
                .. entities.Teams().Select(team => NewFile.Of(ExportPath.Of("groups", $"{team.Key}.yaml"), YamlBlock.Of(team.Value))),
                .. domain,
                NewFile.Of(product.Path("catalog-info.yaml"), Streams.YamlDocuments([.. entities.OfProduct().Select(YamlBlock.Of)])),
            ],
            [.. entities.Unsaid, .. Said.UnsaidOf(product, contract => product.Product.OutputPorts.Any(port => port.Contract == contract && BackstageEntities.IsApi(port)))]);
    }
}
