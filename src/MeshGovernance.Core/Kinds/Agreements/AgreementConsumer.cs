using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>Who is to read: a data product, a whole domain, or a person.</summary>
/// <param name="Product">The product; null for the others.</param>
/// <param name="Domain">The domain, also that of the product.</param>
/// <param name="User">The person.</param>
public sealed record AgreementConsumer(Product? Product, string? Domain, string? User)
{
    /// <summary>What a file for it is called.</summary>
    internal string Short => NewAgreement.Plain(Product?.Folder ?? Domain ?? User!.Split('@')[0]);

    /// <summary>The same, where another one is called that.</summary>
    internal string Long => NewAgreement.Plain(Product?.Key ?? Domain ?? User!);

    /// <summary>Finds who is meant: the key of a product, that of a domain, or the user name of a person, which has an @.</summary>
    /// <exception cref="UserException">There is nobody of that name.</exception>
    public static AgreementConsumer Of(Mesh mesh, string name)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(name);
        if (mesh.Products.FirstOrDefault(product => product.Key == name) is { } product)
            return new AgreementConsumer(product, product.DomainId, null);
        if (mesh.Domains.Any(domain => domain.Key == name))
            return new AgreementConsumer(null, name, null);
        if (name.Contains('@', StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal))
            return new AgreementConsumer(null, null, name);
        throw new UserException(
            $"The mesh has no data product and no domain '{name}'.{Spelling.Question(name, mesh.Products.Select(known => known.Key).Concat(mesh.Domains.Select(known => known.Key)))}",
            "Say who reads: <domain>/<product>, <domain>, or the user name of a person.");
    }

    /// <summary>Whether an agreement is with it.</summary>
    internal bool Is(Agreement agreement) => Product is not null ? agreement.Consumer == Product
        : User is not null ? agreement.ConsumerUser == User
        : agreement is { ConsumerId: null, ConsumerUser: null } && agreement.ConsumerTeam == Domain;
}
