namespace MeshGovernance.Exchange.Exports.Dbt;

/// <summary>Names as dbt takes them: letters, digits and underscores.</summary>
internal static class DbtName
{
    internal static string Of(params IEnumerable<string> parts)
    {
        var name = string.Concat(string.Join('_', parts).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        return name.Length > 0 && char.IsAsciiDigit(name[0]) ? $"_{name}" : name;
    }
}
