using MeshGovernance.Core;
using MeshGovernance.Core.Text;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;

namespace MeshGovernance.Cli.Terminals;

/// <summary>What keeps a command from its work, in words for a person: whoever ends by it and whoever waits for the next change say the same.</summary>
internal static class Failure
{
    /// <summary>Whether it is said; who looks for a fault of mesh wants to see all of it instead.</summary>
    internal static bool IsSaid(Exception error) => error is UserException or GitException or WorkerException or IOException or UnauthorizedAccessException || Environment.GetEnvironmentVariable("MESH_DEBUG") is null;

    internal static void Say(Exception error)
    {
        switch (error)
        {
            case UserException user:
                Terminal.Error(user.Message, user.Hint);
                break;
            case GitException git:
                Terminal.Error(git.Message, git.Hint);
                break;
            case WorkerException worker:
                Terminal.Error(worker.Message, "Nothing was judged. If this happens again, please report it.");
                break;
            case IOException or UnauthorizedAccessException:
                Terminal.Error(
                    $"What came of it cannot be written, or a file cannot be read: {PlainText.Line(error.Message)}",
                    "See that the disk has space, and that you may read and write there. The verdict was not told.");
                break;
            default:
                Terminal.Error($"This is a fault of mesh itself: {PlainText.Line(error.Message)}", "Please report it, with what MESH_DEBUG=1 adds.");
                break;
        }
    }
}
