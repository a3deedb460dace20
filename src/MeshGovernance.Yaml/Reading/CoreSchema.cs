using MeshGovernance.Policies;

namespace MeshGovernance.Yaml.Reading;

/// <summary>What a plain scalar means: the core schema of YAML 1.2 (chapter 10.3), in which <c>yes</c>, <c>on</c> and dates are text.</summary>
internal static class CoreSchema
{
    internal static NodeKind Kind(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => NodeKind.Boolean,
        ".nan" or ".NaN" or ".NAN" => NodeKind.Number,
        _ when char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.' => NumberKind(text),
        _ => NodeKind.Text,
    };

    private static NodeKind NumberKind(string text)
    {
        if (text.StartsWith("0x", StringComparison.Ordinal))
            return text.Length > 2 && text.AsSpan(2).ContainsAnyExcept(Hex) ? NodeKind.Text : IntegerIf(text.Length > 2);
        if (text.StartsWith("0o", StringComparison.Ordinal))
            return text.Length > 2 && text.AsSpan(2).ContainsAnyExcept(Octal) ? NodeKind.Text : IntegerIf(text.Length > 2);

        var unsigned = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (unsigned is ".inf" or ".Inf" or ".INF")
            return NodeKind.Number;

        var whole = Digits(unsigned);
        var rest = unsigned[whole..];
        if (rest.IsEmpty)
            return IntegerIf(whole > 0);

        var fraction = 0;
        if (rest[0] == '.')
        {
            fraction = Digits(rest[1..]);
            rest = rest[(1 + fraction)..];
        }

        if (whole + fraction == 0)
            return NodeKind.Text;
        if (rest.IsEmpty)
            return NodeKind.Number;
        if (rest[0] is not ('e' or 'E'))
            return NodeKind.Text;
        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is '-' or '+')
            rest = rest[1..];
        return !rest.IsEmpty && Digits(rest) == rest.Length ? NodeKind.Number : NodeKind.Text;
    }

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly System.Buffers.SearchValues<char> Octal = System.Buffers.SearchValues.Create("01234567");

    private static NodeKind IntegerIf(bool holds) => holds ? NodeKind.Integer : NodeKind.Text;

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }
}
