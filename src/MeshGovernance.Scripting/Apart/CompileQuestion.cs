using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Scripting.Apart;

/// <summary>What the compiler has to know of a policy: its script, what it judges, and what its parameters are called.</summary>
internal sealed record CompileQuestion(ScopeKind Scope, string Path, string Script, IReadOnlyList<(string Name, ParameterType Type)> Parameters)
{
    private const int MostParameters = 10_000;

    /// <summary>Whether an author asks, who wants to know where fields may be missing; finding that out takes a check too long.</summary>
    internal bool IsOfAuthor { get; init; }

    internal static CompileQuestion Of(PolicySource source, ScopeKind scope) =>
        new(scope, source.ScriptPath, source.Script, [.. source.Parameters.Select(parameter => (parameter.Name, parameter.Type))]);

    internal void Write(WireWriter writer)
    {
        writer.Byte((byte)Scope);
        writer.Text(Path);
        writer.Text(Script);
        writer.Byte((byte)(IsOfAuthor ? 1 : 0));
        writer.Number(Parameters.Count);
        foreach (var (name, type) in Parameters)
        {
            writer.Text(name);
            writer.Byte((byte)type);
        }
    }

    internal static CompileQuestion Read(WireReader reader)
    {
        var (scope, path, script, isOfAuthor) = ((ScopeKind)reader.Byte(), reader.Required(), reader.Required(), reader.Byte() == 1);
        var parameters = new (string, ParameterType)[reader.Number(MostParameters)];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = (reader.Required(), (ParameterType)reader.Byte());
        return new CompileQuestion(scope, path, script, parameters) { IsOfAuthor = isOfAuthor };
    }
}
