using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>An agreement is about a port of the product beside it, with somebody that there is, and begins before it ends.</summary>
internal sealed class AgreementReferences
{
    private readonly AssembledMesh mesh;
    private readonly HashSet<string> unread;

    private AgreementReferences(AssembledMesh mesh)
    {
        this.mesh = mesh;
        unread = mesh.BrokenProducts(DocumentKind.Product);
    }

    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        var references = new AgreementReferences(mesh);
        return mesh.Mesh.Agreements.SelectMany(references.Of);
    }

    private IEnumerable<Diagnostic> Of(Agreement agreement)
    {
        // What the schema asks for and is missing is told there, and so is a product that is not there or cannot be read.
        if (agreement is { Product: { } product, ProviderId.Length: > 0 })
        {
            if (!agreement.NamesItsProduct)
                yield return At(agreement, EngineRule.Identity, "provider", "dataProductId", $"The agreement lies with '{product.Key}' and is about '{PlainText.Cap(agreement.ProviderId)}': move it to the product that is read, or write '{product.Key}'.");
            else if (agreement is { PortId.Length: > 0, PortMatch.Single: null })
                yield return At(agreement, EngineRule.Unresolved, "provider", "outputPortId", $"'{product.Key}' has no output port '{PlainText.Cap(agreement.PortId)}'{VersionOf(agreement)}.{Spelling.Question(agreement.PortId, product.OutputPorts.Select(port => port.Label))}");
            else if (agreement is { ContractId: { } contract, Port.ContractId: { } offered } && contract != offered)
                yield return At(agreement, EngineRule.Unresolved, "provider", "dataContractId", $"The agreement was made against the contract '{PlainText.Cap(contract)}', and the port offers '{PlainText.Cap(offered)}'.");
            foreach (var name in agreement.Port?.Contract is { } described ? agreement.Columns.Where(name => !described.Columns.Any(column => Agreement.IsNamed(column, name))) : [])
                yield return Columns(agreement, name);
        }

        if (agreement.Node["consumer"] is { Kind: NodeKind.Map } consumer)
            foreach (var diagnostic in Consumer(agreement, consumer))
                yield return diagnostic;
        if (agreement is { FirstDay: { } first, LastDay: { } last } && last < first)
            yield return mesh.At(agreement, EngineRule.AgreementDates, agreement.Node["endTimestamp"]!, $"The agreement ends on {Dates.Write(last)}, before it begins on {Dates.Write(first)}.");
    }

    private IEnumerable<Diagnostic> Consumer(Agreement agreement, Node consumer)
    {
        if (consumer["teamId"] is null && consumer["dataProductId"] is null && consumer["userId"] is null)
            yield return mesh.At(agreement, EngineRule.Schema, consumer, "The agreement says nowhere who may read: 'consumer' needs 'teamId', 'dataProductId' with it, or 'userId'.");
        else if (agreement is { ConsumerId: not null, ConsumerTeam: null })
            yield return mesh.At(agreement, EngineRule.Schema, consumer, "'consumer' names a data product and no team: 'teamId' has to stand beside 'dataProductId'.");
        if (agreement is { ConsumerId: { } id, Consumer: null } && !IsUnread(agreement, id))
            yield return At(agreement, EngineRule.Unresolved, "consumer", "dataProductId", $"The mesh has no data product '{PlainText.Cap(id)}'.{Spelling.Question(id, mesh.Mesh.Products.Select(product => product.Key))}");
        else if (agreement is { Consumer: { } product, ConsumerTeam: { } team } && team != product.DomainId)
            yield return At(agreement, EngineRule.Identity, "consumer", "teamId", $"'{product.Key}' belongs to '{product.DomainId}', not to '{PlainText.Cap(team)}': make them equal.");
        else if (agreement is { ConsumerId: null, ConsumerTeam: { } domain, ConsumerDomain: null } && !IsDomain(domain))
            yield return At(agreement, EngineRule.Unresolved, "consumer", "teamId", $"The mesh has no domain '{PlainText.Cap(domain)}'.{Spelling.Question(domain, mesh.Mesh.Domains.Select(known => known.Key))}");
    }

    /// <summary>A product that cannot be read is a finding of its own, and may have any id.</summary>
    private bool IsUnread(Agreement agreement, string id) => unread.Contains(id) || unread.Contains($"{agreement.ConsumerTeam}/{id}") || (unread.Count > 0 && !id.Contains('/', StringComparison.Ordinal));

    /// <summary>A domain whose own file is missing or cannot be read is told there.</summary>
    private bool IsDomain(string key) => mesh.Broken.Any(file => file.Kind.Model == DocumentKind.Domain && file.Keys[0] == key) || mesh.Mesh.Products.Any(product => product.DomainId == key);

    private static string VersionOf(Agreement agreement) => agreement.ContractVersion is { } version ? $" of version {PlainText.Cap(version)}" : "";

    private Diagnostic Columns(Agreement agreement, string name)
    {
        var property = agreement.CustomProperties.First(custom => custom.Property == NewAgreement.ColumnsProperty);
        var place = property.Value?.OwnItems.FirstOrDefault(item => item.Text == name) ?? property.Value ?? property.Node;
        return mesh.Of(agreement).At(EngineRule.Unresolved, place, $"The agreement is about the column '{PlainText.Cap(name)}', which the contract of the port does not have: take it out of '{NewAgreement.ColumnsProperty}'.{Spelling.Question(name, agreement.Port!.Columns.Select(column => column.Name).Where(known => known.Length > 0))}", name);
    }

    private Diagnostic At(Agreement agreement, EngineRule rule, string map, string field, string message) =>
        mesh.Of(agreement).At(rule, agreement.Node[map], field, message, "");
}
