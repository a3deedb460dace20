using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// The digest that a decision names: over the tokens of the script, scope, <c>appliesTo</c>, enforcement, dates and parameters. Comments, white space
/// and texts of the record can change without a new decision; what binds cannot.
/// </summary>
internal static class PolicyDigest
{
    internal const string Prefix = "sha256:";

    internal static string Of(PolicySource source, IReadOnlyList<string> tokens)
    {
        var policy = source.Policy;
        var input = new HashInput("policy").Add(tokens).Add(policy.Scope).Add(policy.Enforcement).Add(policy.Warn).Add(policy.Block).Add(policy.End);
        Applicability.AddTo(input, policy);
        foreach (var parameter in source.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            ParameterValues.AddTo(input, parameter);
        return Prefix + input.ToDigits();
    }

    /// <summary>The digest of a rule whose parameters are set to other values than its defaults.</summary>
    internal static string With(string digest, IEnumerable<SetParameter> set)
    {
        var input = new HashInput("policy as it is set").Add(digest);
        foreach (var parameter in set.OrderBy(parameter => parameter.Declared.Name, StringComparer.Ordinal))
            ParameterValues.AddTo(input, parameter.Declared with { Default = parameter.Set });
        return Prefix + input.ToDigits();
    }
}
