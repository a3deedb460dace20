using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Domains that named an owner and have none on a day.</summary>
internal static class DepartedOwners
{
    private const string Owner = "owner";

    internal static IEnumerable<Diagnostic> Check(LoadedMesh mesh, DateOnly asOf)
    {
        foreach (var domain in mesh.Mesh.Domains)
        {
            var owners = (domain.Team?.Members ?? []).Where(member => member.HasRole(Owner)).ToList();
            if (owners.Count > 0 && owners.TrueForAll(owner => owner.DateOut < asOf) && owners.MaxBy(owner => owner.DateOut) is { } last)
                yield return mesh.DescriptorOf(domain).At(
                    EngineRule.DomainOwner, last.Node, "dateOut", $"'{last.Username}' was the last owner of '{domain.Key}', until {Dates.Write(last.DateOut!.Value)}: name who owns it now.", "");
        }
    }
}
