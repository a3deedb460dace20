using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Avro;
using MeshGovernance.Exchange.Imports.Backstage;
using MeshGovernance.Exchange.Imports.DataContractSpecification;
using MeshGovernance.Exchange.Imports.DataHub;
using MeshGovernance.Exchange.Imports.Dbt;
using MeshGovernance.Exchange.Imports.Descriptors;
using MeshGovernance.Exchange.Imports.Dpds;
using MeshGovernance.Exchange.Imports.JsonSchema;
using MeshGovernance.Exchange.Imports.OpenMetadata;
using MeshGovernance.Exchange.Imports.Protobuf;

namespace MeshGovernance.Exchange.Imports;

/// <summary>The formats of files that can be imported: the one list that all others are asked by.</summary>
public static class SourceFormats
{
    /// <summary>All of them. A file belongs to the first that knows it.</summary>
    public static IReadOnlyList<ISourceFormat> All { get; } =
    [
        new OdcsFormat(),
        new OdpsFormat(),
        new DataContractSpecificationFormat(),
        new DpdsFormat(),
        new DbtFormat(),
        new BackstageFormat(),
        new DataHubFormat(),

        // Descriptors of the Open Data Mesh have full names and columns as well: theirs are read first.
        new OpenMetadataFormat(),
        new AvroFormat(),
        new JsonSchemaFormat(),
        new ProtobufFormat(),
    ];

    /// <summary>A format by what people write; null where there is none.</summary>
    public static ISourceFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
