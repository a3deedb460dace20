namespace MeshGovernance.Policies;

/// <summary>A document of OORS that counts, by the fields that the model reads.</summary>
internal sealed class EvidenceDocument
{
    private readonly Node root;

    internal EvidenceDocument(Document document)
    {
        root = document.Root;
        Moment = Moments.Read(root["observedAt"]?.Text) ?? DateTimeOffset.MinValue;
    }

    internal string? ContractId => root["contract"]?["contractId"]?.Text;

    internal string? ContractVersion => root["contract"]?["version"]?.Text;

    internal string? Server => root["contract"]?["server"]?.Text;

    internal string Process => root["source"]?["process"]?.Text ?? "";

    internal DateTimeOffset Moment { get; }

    internal string At => Moments.Write(Moment);

    /// <summary>Whether it is about a version of a contract, and a server that this still names: about all of them where it names none.</summary>
    internal bool IsAbout(Contract contract) =>
        (ContractVersion is null || Versions.IsSameMajor(ContractVersion, contract.Version))
        && (Server is null || contract.Servers.Count == 0 || contract.Servers.Any(server => server.Name == Server));

    internal IEnumerable<RuleEvidence> Rules(Contract contract) =>
        (root["results"]?.OwnItems ?? []).Where(result => result.Kind == NodeKind.Map).Select(result => new RuleEvidence(this, contract, result));
}
