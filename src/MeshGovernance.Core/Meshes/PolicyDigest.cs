using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// The digest that a decision names: over the tokens of the script, scope, <c>appliesTo</c>, enforcement, dates and parameters. Comments, white space
/// and texts of the record can change without a new decision; what binds cannot.
/// </summary>
internal static class PolicyDigest
{
    private const string Prefix = "sha256:";

    internal static string Of(PolicySource source, IEnumerable<string> tokens)
    {
        var policy = source.Policy;
        var text = new StringBuilder()
            .AppendJoin('\n', tokens).Append('\n')
            .Append(policy.Scope).Append('\n')
            .Append(policy.Enforcement).Append('\n');
        foreach (var date in new[] { policy.Warn, policy.Block, policy.End })
            text.Append(date is { } day ? Dates.Write(day) : "never").Append('\n');
        foreach (var parameter in source.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{parameter.Name}:{ParameterValues.NameOf(parameter.Type)}={Write(parameter.Default)}\n");

        // No parameter has such a name, and what was decided before there was 'appliesTo' keeps its digest.
        if (Applicability.Of(policy) is { } conditions)
            text.Append(AppliesToKeys.Field).Append(' ').Append(conditions.Canonical).Append('\n');
        return Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Write(object value) => value switch
    {
        IReadOnlyList<string> list => string.Join('\u001F', list),
        DateOnly date => Dates.Write(date),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
