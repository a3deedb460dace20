using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>
/// The policy of GitHub Actions that holds whatever decides to the events that it is made for, as the API takes it (<c>POST /repos/{owner}/{repo}/actions/policies</c>):
/// also where a later change of the workflow names another one.
/// </summary>
public static class ActionsPolicy
{
    /// <exception cref="UserException">No workflow decides.</exception>
    public static byte[] Write(LoadedMesh mesh, IDescriptorReader reader)
    {
        var deciding = new WorkflowFolder(AroundMesh.Of(mesh.Files).Files, reader).Workflows.Where(workflow => workflow.Publishes).ToList();
        if (deciding.Count == 0)
            throw new UserException("No workflow decides on pull requests.", "'mesh doctor' says what is missing.");
        return JsonText.Write(json =>
        {
            json.WriteString("name", Ruleset.Verdict);
            json.WriteString("enforcement", "active");
            json.WriteObject("conditions", () => json.WriteObject("workflow_path", () =>
            {
                json.WriteTexts("include", [.. deciding.Select(workflow => workflow.Path)]);
                json.WriteTexts("exclude", []);
            }));
            json.WriteArray("rules", ["restrict_action_events"], rule =>
            {
                json.WriteString("type", rule);
                json.WriteObject("parameters", () => json.WriteTexts("allowed_events", [.. WorkflowShape.Deciding]));
            });
        });
    }
}
