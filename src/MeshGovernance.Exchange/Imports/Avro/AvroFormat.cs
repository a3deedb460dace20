using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>Avro: a contract for each record at the top of a file, since each may be what a topic holds.</summary>
internal sealed class AvroFormat : ISourceFormat
{
    public string Name => "avro";

    public string One => "a schema of Avro";

    public bool Knows(SourceFile file) => file.Path.EndsWith(".avsc", StringComparison.OrdinalIgnoreCase);

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var faults = new List<SourceRemark>();
        var read = files.Select(file => (file.Path, Root: JsonSource.Parse(file, faults))).Where(file => file.Root is not null).Select(file => new AvroFile(file.Path, file.Root!.Value)).ToList();
        var source = new AvroSource(read, faults);
        var estates = read.ConvertAll(file => Contracts(source, file));
        return new Estate
        {
            Contracts = [.. estates.SelectMany(one => one.Contracts)],
            Untold = [.. estates.SelectMany(one => one.Untold)],
            Faults = [.. faults, .. estates.SelectMany(one => one.Faults)],
        };
    }

    private static Estate Contracts(AvroSource source, AvroFile file)
    {
        var origin = new Origin(file.Path);
        var untold = new Gathered(origin);
        foreach (var (attribute, at) in file.Attributes)
            untold.Add($"A contract has no word for the attribute '{attribute}'", at);
        var (schemas, fault) = AvroParser.Parse(source, file);
        if (fault is not null)
            return new Estate { Faults = [fault] };
        var (contracts, faults) = (new List<FoundContract>(), new List<SourceRemark>());
        foreach (var record in schemas.OfType<global::Avro.RecordSchema>().Where(record => !source.IsCopyOfAnother(file, record.Fullname)))
        {
            var columns = new AvroColumns(untold);
            var type = file.Types.First(type => type.Name == record.Fullname);
            var draft = columns.Contract(record, type.Aliases);
            if (columns.IsEndless)
            {
                faults.Add(new SourceRemark(origin with { Item = record.Fullname }, $"The types of the record hold each other so often that they make more than {AvroColumns.MostColumns} fields. Import the parts that matter."));
                break;
            }

            contracts.Add(Contract(record.Fullname, draft.ToFields(), source.VersionOf(file, record.Fullname), origin with { Item = record.Fullname }) with { Exported = type.Exported });
        }

        if (!file.Types.Any(type => type.IsRecord))
            untold.Add("Only a record becomes a contract: the file has none at its top", file.Path);
        return new Estate { Contracts = contracts, Untold = [.. untold.Remarks()], Faults = faults };
    }

    /// <summary>Versions of one type are versions of one contract, which share its id.</summary>
    private static FoundContract Contract(string name, JsonObject fields, Version? version, Origin origin)
    {
        if (version is null)
            return new FoundContract(name, fields, origin);
        fields["id"] = name;
        fields["version"] = version.ToString(3);
        return new FoundContract($"{name} {version.ToString(3)}", fields, origin);
    }
}
