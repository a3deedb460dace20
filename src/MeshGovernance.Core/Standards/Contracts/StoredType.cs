using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>A type as databases call it, such as <c>decimal(10, 2)</c>, as far as one can tell from the name which values it holds.</summary>
internal sealed partial record StoredType(string Name, int? First, int? Second)
{
    /// <summary>Whole numbers with a sign, by their bits. Where databases disagree on a name, it is not here.</summary>
    private static readonly Dictionary<string, int> Whole = new()
    {
        ["smallint"] = 16,
        ["int2"] = 16,
        ["int"] = 32,
        ["integer"] = 32,
        ["int4"] = 32,
        ["bigint"] = 64,
        ["int8"] = 64,
        ["long"] = 64,
        ["hugeint"] = 128,
    };

    private static readonly Dictionary<string, int> Floating = new()
    {
        ["real"] = 32,
        ["float4"] = 32,
        ["double"] = 64,
        ["double precision"] = 64,
        ["float8"] = 64,
    };

    private static readonly string[] Exact = ["decimal", "numeric", "number"];
    private static readonly string[] Bounded = ["varchar", "character varying", "nvarchar", "varchar2"];
    private static readonly string[] Unbounded = ["text", "string"];

    /// <summary>Which of two types holds all values of the other; changed, where neither does or nobody can tell.</summary>
    internal static Direction Between(string before, string after) =>
        Read(before) is not { } old || Read(after) is not { } now ? Direction.Changed
        : (now.Holds(old), old.Holds(now)) switch
        {
            (true, false) => Direction.Widened,
            (false, true) => Direction.Narrowed,
            _ => Direction.Changed,
        };

    /// <summary>Whether two names stand for the same type, such as <c>int</c> and <c>INTEGER</c>.</summary>
    internal static bool IsSame(string before, string after) => Read(before) is { } old && Read(after) is { } now && now.Holds(old) && old.Holds(now);

    private static StoredType? Read(string text)
    {
        var found = Form.Match(text.Trim().ToLowerInvariant());
        return found.Success ? new StoredType(Blanks.Replace(found.Groups["name"].Value.Trim(), " "), NumberOf("first"), NumberOf("second")) : null;

        int? NumberOf(string group) => int.TryParse(found.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private bool Holds(StoredType other) =>
        this == other
        || IsWider(Whole, other)
        || IsWider(Floating, other)
        || (HasRoomFor(other) && First is null)
        || (Name == "number" && First is null && other.First is null && Whole.TryGetValue(other.Name, out var most) && most <= 64)
        || (Exact.Contains(Name) && First is { } digits && other.First is null && Whole.TryGetValue(other.Name, out var whole) && digits - (Second ?? 0) >= Digits(whole))
        || (Exact.Contains(Name) && Exact.Contains(other.Name) && First is { } all && other.First is { } others && (Second ?? 0) >= (other.Second ?? 0) && all - (Second ?? 0) >= others - (other.Second ?? 0))
        || (Bounded.Contains(Name) && Bounded.Contains(other.Name) && First is { } length && other.First is { } shorter && length >= shorter)
        || (Unbounded.Contains(Name) && First is null && (Unbounded.Contains(other.Name) || Bounded.Contains(other.Name)));

    /// <summary>Whether every whole number of a type is exact in a floating one: a few bits of it are the exponent.</summary>
    private bool HasRoomFor(StoredType other) =>
        other.First is null && Floating.TryGetValue(Name, out var bits) && Whole.TryGetValue(other.Name, out var whole) && whole < bits;

    /// <summary>The digits of the largest whole number of so many bits, one of which is the sign.</summary>
    private static int Digits(int bits) => BigInteger.Pow(2, bits - 1).ToString(CultureInfo.InvariantCulture).Length;

    private bool IsWider(Dictionary<string, int> bits, StoredType other) =>
        First is null && other.First is null && bits.TryGetValue(Name, out var own) && bits.TryGetValue(other.Name, out var others) && own >= others;

    [GeneratedRegex(@"\A(?<name>[a-z][a-z0-9_ ]*)(\(\s*(?<first>[0-9]{1,9})\s*(,\s*(?<second>[0-9]{1,9})\s*)?\))?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Form { get; }

    [GeneratedRegex(" +", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blanks { get; }
}
