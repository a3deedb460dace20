using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// The digest as it was made before values had lengths, when they were joined: what the guild decided then still stands. Values that hold what
/// joined them can have the digest of others, so it is certain only where none does.
/// </summary>
/// <param name="Digest">In the form of <see cref="PolicyDigest"/>.</param>
/// <param name="IsCertain">Whether no other values without separators have it.</param>
public sealed record EarlierDigest(string Digest, bool IsCertain)
{
    private const char Items = '\u001F';

    private static readonly char[] Separators = ['\n', Items];

    /// <summary>A name that held one of these could be read as a name with a type, or a date.</summary>
    private static readonly char[] AroundNames = [.. Separators, ':', '='];

    private static readonly char[] AroundConditions = [.. Separators, ',', ';', '='];

    internal static EarlierDigest Of(PolicySource source, IReadOnlyList<string> tokens)
    {
        var policy = source.Policy;
        var text = new StringBuilder()
            .AppendJoin('\n', tokens).Append('\n')
            .Append(policy.Scope).Append('\n')
            .Append(policy.Enforcement).Append('\n');
        foreach (var date in new[] { policy.Warn, policy.Block, policy.End })
            text.Append(date is { } day ? Dates.Write(day) : "never").Append('\n');
        foreach (var parameter in source.Parameters.OrderBy(parameter => parameter.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{parameter.Name}:{ParameterValues.NameOf(parameter.Type)}={string.Join(Items, ParameterValues.Texts(parameter.Default))}\n");
        if (Applicability.Of(policy) is { } conditions)
            text.Append(AppliesToKeys.Field).Append(' ').Append(conditions.Canonical).Append('\n');
        return new EarlierDigest(PolicyDigest.Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))), IsUnambiguous(source, tokens));
    }

    private static bool IsUnambiguous(PolicySource source, IReadOnlyList<string> tokens) =>
        tokens.Append(source.Policy.Scope).Append(source.Policy.Enforcement).All(text => IsFree(text, Separators))
        && source.Parameters.All(parameter => IsFree(parameter.Name, AroundNames) && IsUnambiguous(parameter.Default))
        && (Applicability.Of(source.Policy) is not { } conditions || conditions.Domains.Concat(conditions.Statuses).All(text => text.Length > 0 && IsFree(text, AroundConditions)));

    /// <summary>An empty list was joined to what a list of an empty text was.</summary>
    private static bool IsUnambiguous(object value) => value is not IReadOnlyList<string> and not string || ParameterValues.Texts(value) switch
    {
        [""] when value is not string => false,
        var texts => texts.All(text => IsFree(text, Separators)),
    };

    /// <summary>Halves of characters were all written alike.</summary>
    private static bool IsFree(string text, char[] separators) => text.IndexOfAny(separators) < 0 && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
}
