using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>How the data of each product stand, from the runs that are recorded as evidence.</summary>
public sealed class DataStandings
{
    /// <summary>For how many days a look counts, where the contract does not promise its data less often.</summary>
    public const int Fresh = 7;

    private const int DaysOfYear = 366;

    /// <summary>How many runs of the same tool on the same data make a trend.</summary>
    public const int Runs = 60;

    private readonly Dictionary<string, DataStanding> standings;

    private DataStandings(Dictionary<string, DataStanding> standings) => this.standings = standings;

    /// <summary>Nobody has looked at anything.</summary>
    public static DataStandings None { get; } = new([]);

    /// <summary>Whether anybody has looked at any data of the mesh.</summary>
    public bool IsAny => standings.Count > 0;

    public IEnumerable<DataStanding> All => standings.Values;

    public DataStanding Of(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return standings.GetValueOrDefault(product.Key) ?? DataStanding.Unknown;
    }

    /// <summary>Makes them.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="runs">The runs on the data of a contract.</param>
    /// <param name="asOf">The day; what was found out later is not known yet.</param>
    public static DataStandings Of(Mesh mesh, Func<Contract, IEnumerable<EvidenceRun>> runs, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        return new(mesh.Products
            .Select(product => (product.Key, Promises: ContractsOf(product).SelectMany(contract => Of(contract, runs(contract), asOf)).ToList()))
            .Where(product => product.Promises.Count > 0)
            .ToDictionary(product => product.Key, product => new DataStanding([.. product.Promises
                .OrderBy(Urgency)
                .ThenBy(promise => promise.Contract.ContractId, StringComparer.Ordinal)
                .ThenBy(promise => promise.Server, StringComparer.Ordinal)
                .ThenBy(promise => promise.Place, StringComparer.Ordinal)])));
    }

    private static IEnumerable<Contract> ContractsOf(Product product) => product.OutputPorts.Select(port => port.Contract).OfType<Contract>().Concat(product.Contracts).Distinct();

    private static IEnumerable<DataPromise> Of(Contract contract, IEnumerable<EvidenceRun> runs, DateOnly asOf)
    {
        var since = asOf.AddDays(-DaysOf(contract));
        return runs
            .SelectMany(run => run.Results.Where(result => !result.IsMetric), (run, result) => (Run: run, Look: new DataLook(run.ObservedAt, result)))
            .Where(found => found.Look.Day <= asOf)
            .GroupBy(found => (found.Run.Server, found.Run.Process))
            .SelectMany(source => Promises(contract, source.Key.Server, source.Key.Process, [.. source.Select(found => found.Look).OrderBy(look => look.At)], since));
    }

    /// <summary>How long a look counts: as long as the data may stay as they are, by what the contract promises.</summary>
    private static int DaysOf(Contract contract) =>
        (int)Math.Clamp(Math.Ceiling(contract.ServiceLevelsFor("frequency").Max(level => level.Days) ?? 0), Fresh, DaysOfYear);

    /// <summary>What the newest run looked at, and what an earlier one did not long ago: a promise that was taken back is told of for as long as a look counts.</summary>
    private static IEnumerable<DataPromise> Promises(Contract contract, string? server, string process, IReadOnlyList<DataLook> looks, DateOnly since) => looks
        .GroupBy(look => look.Result.RelatesTo ?? look.Result.Id, StringComparer.Ordinal)
        .Select(promise => new DataPromise(contract, server, process, [.. promise], since))
        .Where(promise => promise.Newest.At == looks[^1].At || promise.Newest.Day >= since);

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
