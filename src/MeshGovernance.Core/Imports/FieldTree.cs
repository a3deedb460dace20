using System.Globalization;
using System.Text.Json;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>
/// What a file says, field by field: a short hash for each value, by the way that leads to it. Items of lists go by their names and not by their places, so
/// that the order of columns says nothing. Two trees are equal where their files say the same.
/// </summary>
internal sealed class FieldTree
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly IReadOnlyDictionary<string, FieldTree> Nothing = new Dictionary<string, FieldTree>();

    private FieldTree(uint hash, IReadOnlyDictionary<string, FieldTree> below, bool isList, Node? node)
    {
        (Hash, Below, IsList, Node) = (hash, below, isList, node);
    }

    internal uint Hash { get; }

    /// <summary>What it holds, by key or by name; empty for a value.</summary>
    internal IReadOnlyDictionary<string, FieldTree> Below { get; }

    /// <summary>Whether what it holds are items of a list.</summary>
    internal bool IsList { get; }

    /// <summary>Where it was read; null where it comes from a record.</summary>
    internal Node? Node { get; }

    internal bool IsValue => Below.Count == 0;

    internal bool IsSame(FieldTree other) => Hash == other.Hash;

    internal static FieldTree Of(Node node)
    {
        if (node.IsScalar || node.OwnItems.Length == 0 || (node.Kind == NodeKind.List && !Array.TrueForAll(node.OwnItems, item => item.Kind == NodeKind.Map)))
            return new FieldTree(Fold(Value(node, Basis)), Nothing, isList: false, node);
        var below = new Dictionary<string, FieldTree>(node.OwnItems.Length, StringComparer.Ordinal);
        var names = node.Kind == NodeKind.List ? ListNames.Of(node) : null;
        for (var i = 0; i < node.OwnItems.Length; i++)
            below.TryAdd(names?.Key(i) ?? node.OwnKeys[i], Of(node.OwnItems[i]));
        return new FieldTree(Sum(below, names is not null), below, names is not null, node);
    }

    /// <summary>The tree with something else in one place, or without it.</summary>
    internal FieldTree With(ReadOnlySpan<string> path, FieldTree? there)
    {
        if (path.Length == 0)
            return there!;
        var below = new Dictionary<string, FieldTree>(Below, StringComparer.Ordinal);
        if (path.Length == 1 && there is null)
            below.Remove(path[0]);
        else
            below[path[0]] = path.Length == 1 ? there! : below[path[0]].With(path[1..], there);
        return new FieldTree(Sum(below, IsList), below, IsList, null);
    }

    /// <summary>What a later state says otherwise: the topmost fields that came, went or changed.</summary>
    internal IEnumerable<string> ChangesTo(FieldTree now, string at = "")
    {
        foreach (var key in Below.Keys.Concat(now.Below.Keys).Distinct(StringComparer.Ordinal))
        {
            var (mine, other, path) = (Below.GetValueOrDefault(key), now.Below.GetValueOrDefault(key), at + key);
            if (mine is null || other is null)
                yield return other is null ? ImportWords.Went(path) : ImportWords.Came(path);
            else if (!mine.IsSame(other))
                foreach (var change in !mine.IsValue && !other.IsValue && mine.IsList == other.IsList ? mine.ChangesTo(other, path + "/") : [path])
                    yield return change;
        }
    }

    internal void Write(Utf8JsonWriter json)
    {
        if (IsValue)
        {
            json.WriteStringValue(Hash.ToString("x8", CultureInfo.InvariantCulture));
            return;
        }

        json.WriteStartObject();
        if (IsList)
            json.WriteBoolean(ListMark, true);
        foreach (var (key, value) in Below.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(key);
            value.Write(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Null for what is no such tree.</summary>
    internal static FieldTree? Read(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return uint.TryParse(json.GetString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hash) ? new FieldTree(hash, Nothing, isList: false, null) : null;
        if (json.ValueKind != JsonValueKind.Object)
            return null;
        var (below, isList) = (new Dictionary<string, FieldTree>(StringComparer.Ordinal), false);
        foreach (var entry in json.EnumerateObject())
        {
            if (entry is { Name: ListMark, Value.ValueKind: JsonValueKind.True })
                isList = true;
            else if (Read(entry.Value) is { } value)
                below[entry.Name] = value;
            else
                return null;
        }

        return new FieldTree(Sum(below, isList), below, isList, null);
    }

    /// <summary>A key that no field of a standard has.</summary>
    private const string ListMark = "[]";

    /// <summary>The order of keys says nothing.</summary>
    private static uint Sum(Dictionary<string, FieldTree> below, bool isList)
    {
        var sum = isList ? 1UL : 2UL;
        foreach (var (key, value) in below)
            sum += (Text(key, Basis) ^ value.Hash) * Prime;
        return Fold(sum);
    }

    private static ulong Value(Node node, ulong hash)
    {
        hash = (hash ^ (uint)(node.Kind == NodeKind.Number ? NodeKind.Integer : node.Kind)) * Prime;
        if (node.Text is { } text)
            hash = Text(text, hash);
        for (var i = 0; i < node.OwnItems.Length; i++)
            hash = Value(node.OwnItems[i], node.OwnKeys.Length > 0 ? Text(node.OwnKeys[i], hash) : hash);
        return hash;
    }

    private static ulong Text(string text, ulong hash)
    {
        foreach (var letter in text)
            hash = (hash ^ letter) * Prime;
        return (hash ^ 0xFFFF) * Prime;
    }

    private static uint Fold(ulong hash) => (uint)(hash ^ (hash >> 32));
}
