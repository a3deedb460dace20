using CsCheck;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Text;

/// <summary>The law of what is hashed: different values, different bytes; equal values, equal bytes.</summary>
public sealed class HashInputTests
{
    /// <summary>What has stood between values, what stands there now, and halves of characters.</summary>
    private static readonly string[] Pieces = ["", "a", "b", "\n", "\u001F", "\0", "\u0001", "\u0002", ":", "=", ",", ";", "\uD800", "\uD801", "\uFFFD", "never"];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 3].Select(string.Concat);

    private static readonly Gen<object?[]> Values = Gen.OneOf<object?>(
        Gen.Const((object?)null),
        Texts.Select(text => (object?)text),
        Texts.Array[0, 3].Select(texts => (object?)texts)).Array[0, 4];

    [Fact]
    public void Different_values_are_different_bytes() => Gen.Select(Values, Values).Sample(
        (one, other) => Bytes(one) == Bytes(other) == (Show(one) == Show(other)),
        iter: 200_000,
        threads: 1);

    [Fact]
    public void All_short_lists_of_short_texts_differ()
    {
        string[] texts = [.. Pieces, .. Pieces.SelectMany(_ => Pieces, string.Concat)];
        var lists = texts.Distinct().SelectMany(text => Pieces.SelectMany(piece => new object?[][]
        {
            [text], [new[] { text }], [text, null], [null, text], [piece, text], [new[] { piece, text }], [new[] { piece }, text], [piece, new[] { text }],
        })).Append([]).Append([null]).Append([Array.Empty<string>()]).DistinctBy(Show).ToList();
        Assert.Equal(lists.Count, lists.Select(Bytes).Distinct().Count());
        Assert.True(lists.Count > 10_000, "A law about few values says little.");
    }

    [Fact]
    public void The_same_values_for_something_else_are_other_bytes() => Assert.NotEqual(new HashInput("week").Add("a").ToDigits(), new HashInput("policy").Add("a").ToDigits());

    [Fact]
    public void A_day_is_no_missing_day() => Assert.NotEqual(new HashInput("day").Add(day: null).ToDigits(), new HashInput("day").Add(new DateOnly(2026, 11, 28)).ToDigits());

    [Fact]
    public void What_is_kept_by_its_hash_is_found_tomorrow() =>
        Assert.Equal("0101000000000101000000e900", Convert.ToHexStringLower(new HashInput("").Add("é").ToBytes()));

    [Fact]
    public void Fingerprints_differ_where_folders_and_elements_have_lines_of_their_own() => Gen.Select(Texts, Texts, Texts).Array[2].Sample(
        pair => Fingerprint(pair[0]) == Fingerprint(pair[1]) == (Parts(pair[0]) == Parts(pair[1])),
        iter: 200_000,
        threads: 1);

    [Fact]
    public void A_fingerprint_is_what_the_design_says() => Assert.Equal("a7b00eda8c9a95e86a3336a02d76fef3", Finding.FingerprintOf("privacy/personal-data@1", ElementName.Read("checkout/orders"), "two\nlines"));

    private static string Fingerprint((string Policy, string Element, string Key) finding)
    {
        var (policy, element, key) = Parts(finding);
        return Finding.FingerprintOf(policy, element, key);
    }

    private static (string Policy, ElementName Element, string Key) Parts((string Policy, string Element, string Key) finding) =>
        (Whole(finding.Policy), ElementName.Read(Whole(finding.Element)), Whole(finding.Key));

    /// <summary>Names and keys reach a finding as whole characters.</summary>
    private static string Whole(string text) => text.Replace('\uD800', 'x').Replace('\uD801', 'y');

    private static string Bytes(object?[] values) => Convert.ToHexStringLower(values.Aggregate(new HashInput("law"), (input, value) => value is string[] list ? input.Add(list) : input.Add((string?)value)).ToBytes());

    private static string Show(object?[] values) => string.Join(' ', values.Select(value => value switch
    {
        null => "null",
        string[] list => $"[{string.Join(' ', list.Select(Show))}]",
        _ => Show((string)value),
    }));

    /// <summary>Each unit in digits: no text can look like another, or like the marks around it.</summary>
    private static string Show(string text) => $"'{string.Join('-', text.Select(letter => (int)letter))}'";
}
