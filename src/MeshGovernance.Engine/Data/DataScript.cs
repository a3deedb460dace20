using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Promises;
using MeshGovernance.Core.Text;
using MeshGovernance.Databases.Checks;

namespace MeshGovernance.Engine.Data;

/// <summary>What a check on data would ask, for whoever asks it in the place of mesh.</summary>
/// <param name="Text">The statements, each with what it answers.</param>
/// <param name="LeftOut">The servers for which there is no script, and why.</param>
public sealed record DataScript(string Text, IReadOnlyList<string> LeftOut)
{
    /// <exception cref="UserException">There is no mesh, or nothing of the name that is asked for.</exception>
    public static DataScript Of(Workspace open, IReadOnlyList<AskedElement> products, string? server, string? dialect)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (dialect is not null && !CheckScript.Dialects.Contains(dialect, StringComparer.OrdinalIgnoreCase))
            throw new UserException($"There is no dialect '{dialect}'.{Spelling.Question(dialect, CheckScript.Dialects)}", $"These are known: {string.Join(", ", CheckScript.Dialects)}.");
        open.Dismiss();
        var mesh = open.Load(open.WorkingTree());
        var (text, leftOut) = (new StringBuilder(), new List<string>());
        foreach (var served in ServedContract.Of(mesh, products, server))
            if (CheckScript.Of(mesh, served, dialect) is { } script)
                text.Append(text.Length > 0 ? "\n" : "").Append(script);
            else
                leftOut.Add($"{served.Product}: the server '{served.Server.Name}' of type '{served.Server.Type}' speaks no SQL that is known here. Name a dialect with --dialect, if it does.");
        return new DataScript(text.ToString(), leftOut);
    }
}
