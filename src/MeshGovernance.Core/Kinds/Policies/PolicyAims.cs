using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>What policies are aimed at is there, and is something that their scope can tell apart.</summary>
internal static class PolicyAims
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh assembled)
    {
        var mesh = assembled.Mesh;
        if (mesh.Policies.All(policy => policy.AppliesTo is null))
            return [];
        var unreadableDomains = assembled.Broken.Where(file => file.Kind.Model == DocumentKind.Domain).Select(file => file.Keys[0]);
        var domains = mesh.Domains.Select(domain => domain.Key).Concat(mesh.Products.Select(product => product.DomainId)).Concat(unreadableDomains).Distinct().Order(StringComparer.Ordinal).ToList();
        return mesh.Policies.SelectMany(policy => Check(policy, assembled.Of(policy), domains));
    }

    private static IEnumerable<Diagnostic> Check(Policy policy, Descriptor descriptor, List<string> domains)
    {
        if (policy.AppliesTo is not { Node: var conditions } || Targets.Read(policy.Scope) is not { } scope)
            yield break;
        var keys = AppliesToKeys.Of(policy);
        if (keys.Count == 0)
        {
            yield return OnKey(conditions, $"A policy of scope {policy.Scope} is about the whole mesh: remove '{AppliesToKeys.Field}', or give it a scope that judges one by one.");
            yield break;
        }

        foreach (var (key, condition) in conditions.Keys.Zip(conditions.Items))
        {
            if (AppliesToKeys.All.Contains(key) && !keys.Contains(key))
                yield return OnKey(condition, scope == ScopeKind.Policy
                    ? $"A policy about policies cannot ask for '{key}': remove it. Only their '{AppliesToKeys.Status}' tells them apart."
                    : $"A policy of the domain '{policy.PolicyId.Domain}' is for that domain alone: remove '{key}'.");
            else if (key == AppliesToKeys.Domains)
                foreach (var item in Texts(condition).Where(item => !domains.Contains(item.Text!)))
                    yield return At(item, $"There is no domain '{PlainText.Cap(item.Text)}'.{Spelling.Question(item.Text!, domains)}");
            else if (key == AppliesToKeys.Status)
                foreach (var item in Texts(condition).Where(item => AppliesToKeys.IsOfOthers(scope, item.Text!)))
                    yield return At(
                        item,
                        $"'{item.Text}' is no status of {(scope == ScopeKind.Policy ? "policies" : "data products")}: use {ApplicabilityWords.Or(AppliesToKeys.StatusesOf(scope))}.");
        }

        Diagnostic At(Node node, string message) => descriptor.At(EngineRule.AppliesTo, node, message, descriptor.NameOf(node).Field);

        Diagnostic OnKey(Node node, string message) => At(node, message) with { Range = descriptor.Places.Key(node) };
    }

    private static IEnumerable<Node> Texts(Node list) => list.Kind == NodeKind.List ? list.Items.Where(item => item.Kind == NodeKind.Text) : [];
}
