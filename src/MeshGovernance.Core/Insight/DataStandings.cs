using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>How the data of each product stand, from the runs that are recorded as evidence.</summary>
public sealed class DataStandings
{
    /// <summary>For how many days a look is new, where the contract does not promise its data less often.</summary>
    public const int Fresh = 7;

    private const int DaysOfYear = 366;

    /// <summary>How many runs of the same tool on the same data make a trend.</summary>
    public const int Runs = 60;

    private readonly Dictionary<string, DataStanding> standings;

    private DataStandings(Dictionary<string, DataStanding> standings) => this.standings = standings;

    /// <summary>Whether anybody has looked at any data of the mesh.</summary>
    public bool IsAny => standings.Count > 0;

    public IEnumerable<DataStanding> All => standings.Values;

    public DataStanding Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return standings.GetValueOrDefault(product.Key) ?? DataStanding.Unknown;
    }

    /// <summary>The light of a product; null where nobody has looked at any data of the mesh.</summary>
    public DataLight? LightOf(Product product) => IsAny ? Of(product).Light : null;

    /// <summary>Makes them.</summary>
    /// <param name="mesh">The mesh, with what is known of its data.</param>
    /// <param name="asOf">The day.</param>
    public static DataStandings Of(LoadedMesh mesh, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        return new(mesh.Evidence is not { } known ? [] : mesh.Mesh.Products
            .Select(product => (product.Key, Standing: StandingOf(ContractsOf(product), known, asOf)))
            .Where(product => product.Standing.Promises.Count + product.Standing.Values.Count > 0)
            .ToDictionary(product => product.Key, product => product.Standing));
    }

    private static IEnumerable<Contract> ContractsOf(Product product) => product.OutputPorts.Select(port => port.Contract).OfType<Contract>().Concat(product.Contracts).Distinct();

    private static DataStanding StandingOf(IEnumerable<Contract> contracts, KnownEvidence known, DateOnly asOf)
    {
        var promises = contracts.SelectMany(contract => Promises(contract, known, asOf))
            .OrderBy(Urgency)
            .ThenBy(promise => promise.Contract.ContractId, StringComparer.Ordinal)
            .ThenBy(promise => promise.Server, StringComparer.Ordinal)
            .ThenBy(promise => promise.Place, StringComparer.Ordinal)
            .ToLookup(promise => promise.IsValue);
        return new DataStanding([.. promises[false]]) { Values = [.. promises[true]] };
    }

    /// <summary>What counts by <see cref="ContractEvidence"/>, as policies see it, with all looks that led there.</summary>
    private static IEnumerable<DataPromise> Promises(Contract contract, KnownEvidence known, DateOnly asOf)
    {
        if (contract.Evidence is not { } evidence)
            return [];
        var fresh = DaysOf(contract);
        var looks = known.Of(contract)
            .SelectMany(run => run.Results, (run, result) => (run.Server, run.Process, Look: new DataLook(run.ObservedAt, result)))
            .ToLookup(found => (found.Server, found.Process, found.Look.Result.Id), found => found.Look);
        return evidence.Rules.Select(rule => (rule.Server, rule.Process, rule.Id)).Distinct()
            .Select(rule => new DataPromise(contract, rule.Server, rule.Process, [.. looks[rule].OrderBy(look => look.At).ThenBy(look => look.Result.Status == EvidenceStatus.Fail)], asOf, fresh));
    }

    /// <summary>How long a look is new: as long as the data may stay as they are, by what the contract promises.</summary>
    private static int DaysOf(Contract contract) =>
        (int)Math.Clamp(Math.Ceiling(contract.ServiceLevelsFor("frequency").Max(level => level.Days) ?? 0), Fresh, DaysOfYear);

    private static int Urgency(DataPromise promise) => promise switch
    {
        { Light: DataLight.Red } => 0,
        { IsWarning: true } => 1,
        { Light: DataLight.Grey, Newest.Result.Status: not EvidenceStatus.Skip } => 2,
        { Light: DataLight.Green, IsStated: true } => 3,
        { Light: DataLight.Green } => 4,
        _ => 5,
    };
}
