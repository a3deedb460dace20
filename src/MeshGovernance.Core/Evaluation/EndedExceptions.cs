using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Exceptions from changes that ignore nothing on a day: they have ended, or name what neither the mesh nor its base has.</summary>
internal static class EndedExceptions
{
    internal static IEnumerable<Diagnostic> Check(LoadedMesh mesh, DateOnly asOf)
    {
        if (mesh.OwnSettings is not { } own || own.Document.Root[ChangeSettings.Field]?["exceptions"] is not { Kind: NodeKind.List } list)
            yield break;
        var (here, @base) = (new NamedElements(mesh), new NamedElements(mesh.Rules));
        foreach (var item in list.Items)
        {
            if (ChangeExemption.Read(item) is not { } exception)
                continue;
            if (exception.HasEnded(asOf))
                yield return own.At(EngineRule.IgnoredChanges, item, "until", $"The exception ended on {Dates.Write(exception.Until!.Value)}: take it away.", exception.Element.Text);
            else if (!here.Has(exception.Element) && !@base.Has(exception.Element))
                yield return own.At(
                    EngineRule.IgnoredChanges, item, "element", $"The mesh has no '{exception.Element}'{(here.Nearest(exception.Element) is { } near ? $". Did you mean '{near}'?" : ": take the exception away, or write the element as a report does.")}", exception.Element.Text);
        }
    }
}
