using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>Looks into all that a contract promises of its data on one of its servers.</summary>
public static class ContractCheck
{
    private const string Process = "mesh";
    private const string Vendor = "MeshGovernance";

    /// <param name="mesh">The mesh.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="server">One of its servers.</param>
    /// <param name="access">What may be read.</param>
    /// <param name="terms">How it is looked at.</param>
    /// <param name="begun">Told the name of each object that is looked at next.</param>
    public static EvidenceRun Run(LoadedMesh mesh, Contract contract, Server server, DataAccess access, CheckTerms terms, Action<string>? begun = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(server);
        var promises = ContractPromises.Of(mesh, contract);
        var opened = OpenedServer.Open(contract, server, Objects(promises, contract, server, access), access, terms.Time ?? RunTime.Endless);
        using var source = opened.Source;
        IEnumerable<EvidenceResult> results = source is null
            ? promises.Objects.SelectMany(item => item.Promises).Select(promise => Without(promise, opened))
            : promises.Objects.SelectMany(item =>
            {
                begun?.Invoke(item.Object.Name);
                return new ObjectCheck(source, item, terms, SaysPhysical(contract, server), Target(source, contract, server, access)).Run();
            });
        return new EvidenceRun(terms.Now, Process, contract.ContractId, [.. results, .. promises.Others.Select(promise => Verdict.Skip(promise, ((NotAsked)promise.Question).Reason))])
        {
            Vendor = Vendor,
            ContractVersion = contract.Version,
            Server = server.Name,
        };
    }

    private static EvidenceResult Without(Promise promise, OpenedServer opened) =>
        promise.Question is NotAsked not ? Verdict.Skip(promise, not.Reason)
        : opened.Status != EvidenceStatus.Error ? Verdict.Skip(promise, opened.Reason)
        : promise.Question is IsThere ? Verdict.Error(promise, opened.Reason) : Verdict.Skip(promise, "It was not looked at: the server could not be reached.");

    /// <summary>The objects of the contract, and those of others that it refers to on the same server.</summary>
    private static List<PlacedObject> Objects(ContractPromises promises, Contract contract, Server server, DataAccess access)
    {
        var own = promises.Objects.Select(item => new PlacedObject(item.Object, server)).ToList();
        var others = promises.Objects.SelectMany(item => item.Promises).Select(promise => promise.Question).OfType<OrphanedRows>().Select(orphaned => orphaned.To[0].Object)
            .Where(item => !own.Exists(placed => placed.Object == item)).Distinct()
            .Select(item => Placed(item, contract, server, access)).OfType<PlacedObject>();
        return [.. own, .. others];
    }

    /// <summary>An object where it can be looked at together with those of a server; null where it lies elsewhere.</summary>
    private static PlacedObject? Placed(SchemaObject item, Contract contract, Server server, DataAccess access) =>
        item.Contract == contract ? new PlacedObject(item, server)
        : ServerOf(item.Contract, server, contract, access) is { } other ? new PlacedObject(item, other) { IsApart = OpenedServer.IsOfFiles(other) }
        : null;

    private static TargetTable Target(IDataSource source, Contract contract, Server server, DataAccess access) => (IReadOnlyList<Column> columns, out string? reason) =>
    {
        reason = null;
        var item = columns[0].Object;
        try
        {
            if (Placed(item, contract, server, access) is not { } placed)
                reason = $"'{item.Name}' of the contract '{item.Contract.ContractId}' lies on another server.";
            else if (source.Columns(placed.Table) is not { } actual)
                reason = $"'{item.Name}', which it leads to, is not there.";
            else
            {
                var found = columns.Select(column => new FoundColumns(source.Dialect, actual).Find(column, out _)).ToList();
                if (!found.Contains(null))
                    return new TargetColumns(source.From(placed.Table), [.. found.OfType<FoundColumn>()]);
                reason = $"'{item.Name}' lacks a column that it leads to.";
            }
        }
        catch (DataSourceException failure)
        {
            reason = $"'{item.Name}', which it leads to, cannot be read: {failure.Message}";
        }

        return null;
    };

    /// <summary>Where the objects of another contract can be looked at together with those of a server: on the same one, or in files of the same folder.</summary>
    private static Server? ServerOf(Contract other, Server server, Contract contract, DataAccess access) => other.Servers.FirstOrDefault(candidate => IsSame(candidate, server))
        ?? (OpenedServer.FolderOf(contract, server, access) is { } folder ? other.Servers.FirstOrDefault(candidate => OpenedServer.FolderOf(other, candidate, access) == folder) : null);

    /// <summary>Whether two contracts mean one server: it is of the same type at the same address. Files may lie in other folders of it.</summary>
    private static bool IsSame(Server one, Server other) =>
        string.Equals(one.Type, other.Type, StringComparison.OrdinalIgnoreCase)
        && (one.Host, one.PortText, one.Database, one.Schema, one.Catalog, one.Account, one.Project, one.Dataset) == (other.Host, other.PortText, other.Database, other.Schema, other.Catalog, other.Account, other.Project, other.Dataset)
        && FileLocation.Of(one).Bucket == FileLocation.Of(other).Bucket;

    /// <summary>Whether physical types are written for this server: it is a database, and the contract has none of another kind.</summary>
    private static bool SaysPhysical(Contract contract, Server server) => !OpenedServer.IsOfFiles(server)
        && contract.Servers.Where(other => !OpenedServer.IsOfFiles(other)).All(other => string.Equals(other.Type, server.Type, StringComparison.OrdinalIgnoreCase));
}
