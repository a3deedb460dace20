using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>Makes the plan of an import: from what was found to files.</summary>
public sealed class ImportPlanning
{
    private readonly LoadedMesh mesh;
    private readonly ImportTerms terms;
    private readonly IDescriptorReader reader;
    private readonly NamedEstate named;
    private readonly Dictionary<string, List<NamedContract>> offered;
    private readonly Lazy<Dictionary<string, NamedContract>> byName;
    private readonly List<PlannedFile> files = [];
    private readonly List<SourceRemark> untold;
    private readonly List<SourceRemark> faults;
    private readonly List<SourceRemark> kept = [];
    private readonly List<RecordedFile> recorded = [];
    private readonly StayingFiles staying;
    private readonly ImportRecord? before;
    private readonly Dictionary<string, RecordedFile> wasRecorded;

    private ImportPlanning(Estate estate, LoadedMesh mesh, ImportTerms terms, ImportRecord? before, IDescriptorReader reader)
    {
        (this.mesh, this.terms, this.before, this.reader) = (mesh, terms, before, reader);
        wasRecorded = (before?.Files ?? []).DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        staying = new StayingFiles(mesh);
        named = EstateNames.Of(estate, mesh, terms, before);
        offered = named.Contracts.GroupBy(contract => contract.Product.Key, StringComparer.Ordinal).ToDictionary(contracts => contracts.Key, contracts => contracts.ToList(), StringComparer.Ordinal);
        byName = new(() => named.Contracts.GroupBy(contract => contract.Found.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
        untold = [.. estate.Untold, .. named.Untold];
        faults = [.. estate.Faults, .. named.Faults];
        if (faults.Count == 0 && estate.Domains.Count + estate.Products.Count + estate.Contracts.Count == 0)
            faults.Add(new SourceRemark(new Origin(terms.Source), "Nothing in it can become a domain, a data product or a contract: see that it is whole, and that it is the file that you mean."));
    }

    private string Domains => mesh.Settings.Paths.Domains;

    /// <summary>The plan for a mesh that is there, or is about to be founded.</summary>
    /// <param name="estate">What the source holds.</param>
    /// <param name="mesh">The mesh.</param>
    /// <param name="terms">What was decided.</param>
    /// <param name="before">What was imported from the source last; null where nothing was.</param>
    /// <param name="reader">What reads the files of the mesh.</param>
    public static ImportPlan Of(Estate estate, LoadedMesh mesh, ImportTerms terms, ImportRecord? before, IDescriptorReader reader) => new ImportPlanning(ExportedPlace.Gathered(estate), mesh, terms, before, reader).Plan();

    private ImportPlan Plan()
    {
        foreach (var domain in named.Domains.Where(domain => domain.Known is null))
            AddNew($"{Domains}/{domain.Key}/{DomainKind.File}", PlannedKind.Domain, Drafts.Domain(domain, terms), domain.Origin);
        foreach (var contract in named.Contracts)
            AddContract(contract);
        foreach (var product in named.Products)
            AddProduct(product);
        AddSettings();
        Assumptions();
        Gone();
        if (recorded.Count > 0)
            AddRecord();
        return new ImportPlan(terms, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], untold, faults) { Kept = kept };
    }

    private void AddContract(NamedContract contract)
    {
        var found = contract.Found;
        var isHere = contract.Known is { } known && mesh.DescriptorOf(known).Path == InMesh(found.Origin);
        if (isHere && !IsToMove(mesh.DescriptorOf(contract.Known!)))
            return;
        var path = contract.Known is { } there && !isHere ? mesh.DescriptorOf(there).Path : $"{Domains}/{contract.Product.Key}/{contract.File}{ContractKind.Ending}";
        if (!(found.Text is { } text && (contract.Known is null || isHere) && InMesh(found.Origin) is { } place && HasPlace(place, path, PlannedKind.Contract, text, found.Origin, staying.AddContract)))
            Add(path, new ContractKind(), PlannedKind.Contract, found.Name, found.Text?.ToArray() ?? Drafts.Contract(contract), found.Root, found.Origin);
    }

    /// <summary>Whether a file that settings lead to is to leave its place.</summary>
    private bool IsToMove(Descriptor file) => terms.Moves && file.By is not null;

    /// <summary>Where a file of the source stands in the mesh; null where it comes from elsewhere.</summary>
    private string? InMesh(Origin origin) => terms.Inside is { } inside ? inside + origin.Source : null;

    /// <summary>Whether a descriptor that lies in the mesh already stays there, or is moved as was asked for. What cannot stay is to be copied, and told.</summary>
    private bool HasPlace(string place, string usual, PlannedKind kind, ReadOnlyMemory<byte> text, Origin origin, Action<string> stay)
    {
        if (place == usual)
            return true;
        var isWhole = IsWhole(origin);
        if (isWhole && !terms.Moves && PlacePattern.IsRead(place))
        {
            stay(place);
            files.Add(new PlannedFile(place, PlannedStep.Kept, text, origin) { Kind = kind });
        }
        else if (isWhole && terms.Moves)
        {
            staying.Leave(place);
            files.Add(new PlannedFile(usual, PlannedStep.Moved, text, origin) { Kind = kind, From = place });
        }
        else
        {
            untold.Add(new SourceRemark(origin, isWhole ? "A mesh reads YAML in its place, and no file that ends otherwise: it is copied. Remove the old one." : "A mesh reads one document from a file: each is copied into a file of its own. Remove the old one."));
            return false;
        }

        return true;
    }

    /// <summary>Whether something has a file to itself.</summary>
    private static bool IsWhole(Origin origin) => origin.Item.Length == 0;

    private void AddProduct(NamedProduct product)
    {
        var contracts = offered.GetValueOrDefault(product.Key) ?? [];
        var (found, known) = (product.Found, product.Known);
        var path = known is null ? $"{Domains}/{product.Key}/{ProductKind.File}" : mesh.DescriptorOf(known).Path;
        if (found is null && known is not null)
        {
            AddPorts(path, product, Missing(contracts, known.OutputPorts.Select(port => (port.ContractId, port.Version))));
            return;
        }

        var missing = Missing(contracts, Ports(found, "outputPorts"));
        var inputs = Inputs(product, contracts, Ports(found, "inputPorts"));
        var content = found?.Text is { } text ? text.ToArray() : Drafts.Product(product, missing, inputs);
        if (found is { Text: not null } && missing.Count > 0)
            content = Appended(BlockText.Of(content, path, new ProductKind(), reader, mesh.Settings.Limits), path, "outputPorts", missing) ?? content;
        if (found is null)
            AddNew(path, PlannedKind.Product, content, product.Origin);
        else if (!(found.Text is { } file && InMesh(found.Origin) is { } place && HasPlace(product, place, path, file, missing)))
            Add(path, new ProductKind(), PlannedKind.Product, found.Name, content, missing.Count == 0 ? found.Root : null, found.Origin);
    }

    private bool HasPlace(NamedProduct product, string place, string path, ReadOnlyMemory<byte> text, List<JsonObject> missing)
    {
        if (product.Known is { } known)
        {
            if (IsToMove(mesh.DescriptorOf(known)) && path == place)
                return HasPlace(place, $"{Domains}/{product.Key}/{ProductKind.File}", PlannedKind.Product, text, product.Origin, staying.AddProduct);
            AddPorts(path, product, missing);
            return true;
        }

        if (!terms.Moves && IsWhole(product.Origin) && PlacePattern.IsRead(place) && !IsKnownByPath(product, place))
        {
            faults.Add(new SourceRemark(product.Origin, $"Where it stands, this data product would be '{EstateNames.Text(product.Found!.Fields, "domain") ?? "?"}/{PlacePattern.ProductOf(place)}', and folders of a mesh cannot be called so: write the domain into 'domain' as its folder is called, or bring the file to its usual place with --move."));
            return true;
        }

        if (!HasPlace(place, path, PlannedKind.Product, text, product.Origin, staying.AddProduct))
            return false;
        if (missing.Count > 0 && Appended(BlockText.Of(text.ToArray(), place, new ProductKind(), reader, mesh.Settings.Limits), place, "outputPorts", missing) is { } changed)
            ChangeLast(changed, PlainText.Counted(missing.Count, "output port") + " more");
        return true;
    }

    private static bool IsKnownByPath(NamedProduct product, string place) =>
        EstateNames.Text(product.Found!.Fields, "domain") == product.Domain && PlacePattern.OfProduct(place) is not null && PlacePattern.ProductOf(place) == product.Folder;

    /// <summary>A file that stays or moves, and gets something besides.</summary>
    private void ChangeLast(byte[] content, string change)
    {
        var last = files[^1];
        files[^1] = last with { Content = content, Step = last.Step == PlannedStep.Kept ? PlannedStep.Changed : last.Step, Changes = [change] };
    }

    /// <summary>What a data product that is there offers besides.</summary>
    private void AddPorts(string path, NamedProduct product, List<JsonObject> ports)
    {
        if (ports.Count > 0 && mesh.Files.Find(path) is { } file
            && Appended(BlockText.Of(mesh.Files.Read(file), path, new ProductKind(), reader, mesh.Settings.Limits), path, "outputPorts", ports) is { } text)
            files.Add(new PlannedFile(path, PlannedStep.Changed, text, product.Origin) { Kind = PlannedKind.Product, Changes = [PlainText.Counted(ports.Count, "output port") + " more"] });
    }

    private byte[]? Appended(BlockText? text, string path, string list, List<JsonObject> items)
    {
        foreach (var item in items)
            text = text?.Append(text.Root, list, item);
        if (text is null)
            untold.Add(new SourceRemark(new Origin(path), $"The file leaves no safe place for {PlainText.Counted(items.Count, "port")} under '{list}': add {(items.Count == 1 ? "it" : "them")} by hand, with the 'contractId' of {string.Join(", ", items.Select(item => EstateNames.Text(item, "contractId")))}."));
        return text?.Content;
    }

    private static IEnumerable<(string? ContractId, string? Version)> Ports(FoundProduct? product, string list) =>
        product is null ? [] : EstateNames.Items(product.Fields, list).Select(port => (EstateNames.Text(port, "contractId"), EstateNames.Text(port, "version")));

    private static List<JsonObject> Missing(IEnumerable<NamedContract> contracts, IEnumerable<(string? Id, string? Version)> ports)
    {
        var there = ports.Where(port => port.Id is not null).Select(port => (port.Id, Versions.Major(port.Version))).ToHashSet();
        return [.. contracts.Where(contract => there.Add((contract.Id, Versions.Major(contract.Version)))).Select(Drafts.Port)];
    }

    /// <summary>What the contracts of a data product are made from, where another one offers it.</summary>
    private List<JsonObject> Inputs(NamedProduct product, IEnumerable<NamedContract> contracts, IEnumerable<(string? Id, string? Version)> ports)
    {
        var there = ports.Select(port => port.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. contracts.SelectMany(contract => contract.Found.MadeFrom).Select(name => byName.Value.GetValueOrDefault(name))
                .OfType<NamedContract>().Where(source => source.Product.Key != product.Key && there.Add(source.Id)).Select(Drafts.Port),
        ];
    }

    /// <summary>A file that only begins with what is known: from then on it is the people's.</summary>
    private void AddNew(string path, PlannedKind kind, byte[] content, Origin origin)
    {
        if (mesh.Files.Find(path) is null)
            files.Add(new PlannedFile(path, PlannedStep.New, content, origin) { Kind = kind });
    }

    /// <summary>A file that follows its source.</summary>
    private void Add(string path, DescriptorKind kind, PlannedKind what, string name, byte[] content, Node? root, Origin origin)
    {
        var digest = RecordedFile.DigestOf(content);
        if (mesh.Files.Find(path) is not { } file)
        {
            files.Add(new PlannedFile(path, PlannedStep.New, content, origin) { Kind = what });
            Record(digest);
            return;
        }

        var there = mesh.Files.Read(file);
        var last = wasRecorded.GetValueOrDefault(path);
        var isUntouched = last is not null && RecordedFile.DigestOf(there) == last.Digest;
        if (there.AsSpan().SequenceEqual(content) || (isUntouched && last!.Digest == digest))
        {
            Keep(there);
            if (isUntouched && last!.Digest == digest && last.Name == name)
                recorded.Add(last);
            else
                Record(digest);
        }
        else if (isUntouched)
        {
            files.Add(new PlannedFile(path, PlannedStep.Changed, content, origin) { Kind = what, Changes = [.. last!.Fields.ChangesTo(Fields())] });
            Record(digest);
        }
        else if (last is null)
        {
            Keep(there);
            kept.Add(new SourceRemark(new Origin(path), $"It is there already and was not imported from here, so that it stays as it is. To have it follow '{origin.Source}', remove it and import again."));
        }
        else
        {
            Merge(there, last);
        }

        void Keep(byte[] there) => files.Add(new PlannedFile(path, PlannedStep.Kept, there, origin) { Kind = what });

        void Record(string said) => recorded.Add(new RecordedFile(path, name, said, new Lazy<FieldTree>(Fields)));

        FieldTree Fields() => (root ?? reader.Parse(content, mesh.Settings.Limits).Root) is { } read ? FieldTree.Of(read) : FieldTree.Of(Node.Scalar(0, NodeKind.Null, null));

        void Merge(byte[] there, RecordedFile last)
        {
            if (BlockText.Of(there, path, kind, reader, mesh.Settings.Limits) is not { } text)
            {
                Keep(there);
                recorded.Add(last);
                kept.Add(new SourceRemark(new Origin(path), "It cannot be read as it is now, so that it stays: mend it, and import again."));
                return;
            }

            var source = Fields();
            var merged = FieldMerge.Of(text, source, last.Fields, terms.Settlement);
            if (merged.Changes.Count == 0)
                Keep(there);
            else
                files.Add(new PlannedFile(path, PlannedStep.Changed, merged.Text.Content, origin) { Kind = what, Changes = merged.Changes });

            // What was edited here is told again at the next import: the digest is of what the source said.
            recorded.Add(new RecordedFile(path, name, digest, merged.Recorded));
            Tell(merged.Edited, "edited here and unchanged at the source");
            Tell(merged.Contested, "edited here and changed at the source as well; it stays as it is here until you write what the source says, or settle it: --settle mine or --settle source");
            Tell(merged.Unsafe, "changed at the source, and written here in a way that leaves no safe place for it: change it by hand");
        }

        void Tell(IReadOnlyList<string> fields, string what)
        {
            const int Few = 5;
            if (fields.Count > 0)
                kept.Add(new SourceRemark(new Origin(path), $"{string.Join(", ", fields.Take(Few))}{(fields.Count > Few ? string.Create(CultureInfo.InvariantCulture, $" and {fields.Count - Few} more") : "")}: {what}."));
        }
    }

    /// <summary>What was imported before and is in the source no more stays: only people know who reads it.</summary>
    private void Gone()
    {
        var now = recorded.Select(file => file.Path).Concat(files.Select(file => file.Path)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in before?.Files ?? [])
            if (!now.Contains(file.Path) && mesh.Files.Find(file.Path) is not null)
            {
                recorded.Add(file);
                kept.Add(new SourceRemark(new Origin(file.Path), $"'{PlainText.Cap(file.Name)}' is gone at the source. It stays: see whom it hits with 'mesh whatif --remove', and remove it then."));
            }
    }

    private void AddRecord()
    {
        var path = before?.Path ?? Free();
        var record = new ImportRecord(path, terms.Source) { Files = [.. recorded.OrderBy(file => file.Path, StringComparer.Ordinal)], Format = terms.Format, Domain = terms.Domain, Product = terms.Product };
        if (before?.IsSame(record) == true)
            return;
        var text = record.Text();
        if (!(mesh.Files.Find(path) is { } file && mesh.Files.Read(file).AsSpan().SequenceEqual(text)))
            files.Add(new PlannedFile(path, before is null ? PlannedStep.New : PlannedStep.Changed, text, new Origin(terms.Source)) { Kind = PlannedKind.Record });

        string Free()
        {
            var name = FolderName.Proposed(terms.Name, name => FolderName.FaultOf(name)) is { Length: > 0 } proposed ? proposed : "source";
            var free = $"{ImportRecord.Folder}/{name}.json";
            for (var number = 2; mesh.Files.Find(free) is not null; number++)
                free = string.Create(CultureInfo.InvariantCulture, $"{ImportRecord.Folder}/{name}-{number}.json");
            return free;
        }
    }

    private void AddSettings()
    {
        var text = staying.Settings(reader, out var fault);
        if (fault is not null)
            faults.Add(new SourceRemark(new Origin(terms.Source), fault));
        var there = mesh.Files.Find(MeshSettings.File);
        if (text is not null && !(there is not null && mesh.Files.Read(there).AsSpan().SequenceEqual(text)))
            files.Add(new PlannedFile(MeshSettings.File, there is null ? PlannedStep.New : PlannedStep.Changed, text, new Origin(terms.Source)) { Kind = PlannedKind.Settings, Changes = [staying.Says] });
    }

    private void Assumptions()
    {
        var domains = files.Where(file => file is { Kind: PlannedKind.Domain, Step: PlannedStep.New }).ToList();
        if (domains.Count > 0)
            untold.Add(new SourceRemark(new Origin(terms.Source), string.Create(CultureInfo.InvariantCulture, $"{PlainText.Counted(domains.Count, "domain")} {(domains.Count == 1 ? "is" : "are")} new. That {(domains.Count == 1 ? "it is" : "they are")} sourceAligned is assumed: set 'archetype', and say in 'description' what {(domains.Count == 1 ? "it is" : "each is")} responsible for.")));
    }
}
