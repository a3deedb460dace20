using System.Diagnostics;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Checks;

/// <summary>
/// What mesh itself goes wrong on stays where it is: it becomes a finding there, an error, and the rest is judged. There is one net for a file, one
/// for the checks of a policy and of a kind of files, one for the compiler, one for the trial of rules that decide nothing, and one for a page of the catalog.
/// </summary>
public static class FaultNet
{
    /// <summary>Whether an exception is a fault of mesh: neither said to people as it is, nor a sign that nothing works any more.</summary>
    public static bool Catches(Exception error) => error is not (UserException or UnreadableFileException or OutOfMemoryException or OperationCanceledException);

    /// <summary>A fault in one line, with all that whoever mends it needs.</summary>
    public static string Said(Exception error)
    {
        var place = new StackTrace(error).GetFrame(0)?.GetMethod() is { } method ? $" in {method.DeclaringType?.Name}.{method.Name}" : "";
        return PlainText.Line($"This is a fault of mesh itself, please report it with the file; the rest was judged without it. {error.GetType().Name}{place}: {error.Message}");
    }

    /// <summary>What a check finds, or that it went wrong.</summary>
    internal static IReadOnlyList<Diagnostic> Around(Func<IEnumerable<Diagnostic>> check, Func<string, Diagnostic> tell)
    {
        try
        {
            return [.. check()];
        }
        catch (Exception error) when (Catches(error))
        {
            return [tell(Said(error))];
        }
    }
}
