using System.Reflection;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting;

/// <summary>What a compiled policy depends on, as one hash: the script, its parameters and dates, what it is about, the compiler, the references, the policy API, the fences.</summary>
internal static class CacheKey
{
    private static readonly string[] Tools =
    [
        .. typeof(CacheKey).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().OrderBy(data => data.Key, StringComparer.Ordinal).SelectMany(data => new[] { data.Key, data.Value ?? "" }),
        typeof(Scope).Module.ModuleVersionId.ToString(),
        typeof(CacheKey).Module.ModuleVersionId.ToString(),
        MemberList.Policy.Hash,
        MemberList.Compiler.Hash,
    ];

    internal static string Of(PolicySource source)
    {
        var policy = source.Policy;
        var input = new HashInput("compiled policy").Add(Tools).Add(source.ScriptPath).Add(source.Script)
            .Add(policy.Scope).Add(policy.Enforcement).Add(policy.Warn).Add(policy.Block).Add(policy.End);
        Applicability.AddTo(input, policy);
        foreach (var parameter in source.Parameters)
            ParameterValues.AddTo(input, parameter);
        return input.ToDigits();
    }
}
