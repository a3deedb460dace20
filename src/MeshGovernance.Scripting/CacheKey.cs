using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Scripting.Fences;

namespace MeshGovernance.Scripting;

/// <summary>What a compiled policy depends on, as one hash: the script, its parameters and dates, what it is about, the compiler, the references, the policy API, the fences.</summary>
internal static class CacheKey
{
    private static readonly string Tools = string.Join(
        '\n',
        typeof(CacheKey).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Select(data => $"{data.Key} {data.Value}").Order(StringComparer.Ordinal)
            .Append(typeof(Scope).Module.ModuleVersionId.ToString())
            .Append(typeof(CacheKey).Module.ModuleVersionId.ToString())
            .Append(MemberList.Policy.Hash)
            .Append(MemberList.Compiler.Hash));

    internal static string Of(PolicySource source)
    {
        var policy = source.Policy;
        var text = new StringBuilder(Tools).Append('\n')
            .Append(source.ScriptPath).Append('\n')
            .Append(policy.Scope).Append('\n')
            .Append(policy.Enforcement).Append('\n')
            .Append(Applicability.Of(policy)?.Canonical).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{policy.Warn:O} {policy.Block:O} {policy.End:O}\n");
        foreach (var parameter in source.Parameters)
            text.Append(CultureInfo.InvariantCulture, $"{parameter.Name} {parameter.Type} {Value(parameter.Default)}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Append(source.Script).ToString())));
    }

    private static string Value(object value) => value is IReadOnlyList<string> list ? string.Join('\u001F', list) : string.Format(CultureInfo.InvariantCulture, "{0}", value);
}
