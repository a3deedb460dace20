using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>Avro: a contract for each record at the top of a file that is no part of another.</summary>
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
        var outermost = Outermost.Of([.. source.TopNames], source.Uses).ToHashSet();
        var estate = new Estate
        {
            Faults = faults,
            Untold = [.. source.Top.Where(one => !outermost.Contains(one.Key)).Select(one => new SourceRemark(
                new Origin(one.Value.Path, one.Key), "Other schemas use this type: it is described there, and is no contract of its own. For one, import the file alone."))],
        };
        foreach (var file in read)
            estate = estate.With(Contracts(source, file, outermost));
        return estate;
    }

    private static Estate Contracts(AvroSource source, AvroFile file, HashSet<string> outermost)
    {
        var origin = new Origin(file.Path);
        var untold = new Gathered(origin);
        foreach (var (attribute, at) in file.Attributes)
            untold.Add($"A contract has no word for the attribute '{attribute}'", at);
        var (schemas, fault) = AvroParser.Parse(source, file);
        if (fault is not null)
            return new Estate { Faults = [fault] };
        var (contracts, faults) = (new List<FoundContract>(), new List<SourceRemark>());
        foreach (var record in schemas.OfType<global::Avro.RecordSchema>().Where(record => outermost.Contains(record.Fullname)))
        {
            var columns = new AvroColumns(untold);
            var draft = columns.Contract(record, file.Types.First(type => type.Name == record.Fullname).Aliases);
            if (columns.IsEndless)
                faults.Add(new SourceRemark(origin with { Item = record.Fullname }, $"The types of the record hold each other so often that they make more than {AvroColumns.MostColumns} fields. Import the parts that matter."));
            else
                contracts.Add(new FoundContract(record.Fullname, draft.ToFields(), origin with { Item = record.Fullname }));
        }

        if (!file.Types.Any(type => type.IsRecord))
            untold.Add("Only a record becomes a contract: the file has none at its top", file.Path);
        return new Estate { Contracts = contracts, Untold = [.. untold.Remarks()], Faults = faults };
    }
}
