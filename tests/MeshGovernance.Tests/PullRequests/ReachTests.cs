using System.Collections;
using System.Reflection;
using MeshGovernance.Core.Loading;
using MeshGovernance.Git;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>A policy that avoids the members of <see cref="MembersBeyondProduct"/> sees one data product, its domain, the settings and the guild: all the rest of the model stays within.</summary>
public sealed class ReachTests
{
    private const BindingFlags Open = BindingFlags.Public | BindingFlags.Instance;

    [Fact]
    public void No_other_member_leads_out_of_a_product()
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        var mesh = MeshLoader.Load(repository.WorkingTree(), new YamlDescriptorReader()).Mesh;
        foreach (var product in mesh.Products)
        {
            var seen = Reachable(product, mesh);
            Assert.Contains(seen, element => element is Contract);
            Assert.Empty(seen.Where(element => !IsWithin(element, product)).Select(element => $"{product.Key} leads to {element.GetType().Name} of {string.Join('/', element.Document.Keys)}"));
        }
    }

    [Fact]
    public void Whatever_a_policy_can_call_is_a_property() => Assert.Empty(
        from type in typeof(Mesh).Assembly.GetExportedTypes().Where(type => typeof(Element).IsAssignableFrom(type))
        from method in type.GetMethods(Open | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName)
        where IsOfMesh(method.ReturnType)
        select $"{type.Name}.{method.Name}");

    private static bool IsOfMesh(Type type) => type.IsGenericType
        ? type.GetGenericArguments().Any(IsOfMesh)
        : type == typeof(Mesh) || type == typeof(Domain) || type == typeof(Product) || type == typeof(Policy) || type == typeof(InputPort) || type == typeof(OutputPort) || type == typeof(Agreement);

    private static bool IsWithin(Element element, Product product) => element.Document.Kind switch
    {
        DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement => $"{element.Document.Keys[0]}/{element.Document.Keys[1]}" == product.Key,
        DocumentKind.Domain => element.Document.Keys[0] == product.DomainId,
        DocumentKind.Mesh or DocumentKind.Guild => true,
        _ => false,
    };

    /// <summary>Every element behind the public properties, without those that are known to lead beyond.</summary>
    private static HashSet<Element> Reachable(params Element[] roots)
    {
        var seen = new HashSet<Element>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<Element>(roots);
        while (pending.TryDequeue(out var element))
        {
            if (!seen.Add(element))
                continue;
            foreach (var property in element.GetType().GetProperties(Open).Where(property => property.GetIndexParameters().Length == 0))
                if (!MembersBeyondProduct.Members.Contains((property.DeclaringType!.Name, property.Name)))
                    foreach (var next in property.GetValue(element) is IEnumerable all and not string ? all.OfType<Element>() : new[] { property.GetValue(element) }.OfType<Element>())
                        pending.Enqueue(next);
        }

        return seen;
    }
}
