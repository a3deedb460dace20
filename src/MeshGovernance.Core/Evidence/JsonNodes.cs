using System.Text;
using System.Text.Json;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>
/// Nodes of JSON as tools write it, a dozen times as fast as by the reader of YAML, and without places: thousands of documents of evidence stand beside a
/// mesh, and hardly any has a fault that somebody has to find. The nodes are those that the other reader makes.
/// </summary>
internal static class JsonNodes
{
    private const int LongestShared = 40;

    /// <summary>Stands in YAML for what another map holds.</summary>
    private const string MergeKey = "<<";

    private static readonly JsonReaderOptions Options = new() { MaxDepth = 32 };

    /// <summary>Null for whatever is not plainly JSON: the other reader says what is wrong with it, or reads it.</summary>
    internal static Node? Read(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty || content[0] != (byte)'{')
            return null;
        try
        {
            var json = new Utf8JsonReader(content, Options);
            json.Read();
            var (ordinal, known) = (0, new HashSet<string>(StringComparer.Ordinal));
            var root = Value(ref json, ref ordinal, known.GetAlternateLookup<ReadOnlySpan<char>>());
            return json.Read() ? null : root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Node? Value(ref Utf8JsonReader json, ref int ordinal, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var own = ordinal++;
        return json.TokenType switch
        {
            JsonTokenType.StartObject => Map(own, ref json, ref ordinal, known),
            JsonTokenType.StartArray => List(own, ref json, ref ordinal, known),
            JsonTokenType.String => Text(ref json, known) is { } text ? Node.Scalar(own, NodeKind.Text, text) : null,
            JsonTokenType.Number => Encoding.ASCII.GetString(json.ValueSpan) is var number && number.AsSpan().ContainsAny('.', 'e', 'E') ? Node.Scalar(own, NodeKind.Number, number) : Node.Scalar(own, NodeKind.Integer, number),
            JsonTokenType.True => Node.Scalar(own, NodeKind.Boolean, "true"),
            JsonTokenType.False => Node.Scalar(own, NodeKind.Boolean, "false"),
            _ => Node.Scalar(own, NodeKind.Null, null),
        };
    }

    private static Node? Map(int own, ref Utf8JsonReader json, ref int ordinal, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var fields = new OrderedDictionary<string, Node>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Text(ref json, known) is not { } key || key == MergeKey)
                return null;
            json.Read();
            if (Value(ref json, ref ordinal, known) is not { } value || !fields.TryAdd(key, value))
                return null;
        }

        return Node.Map(own, [.. fields.Keys], [.. fields.Values]);
    }

    private static Node? List(int own, ref Utf8JsonReader json, ref int ordinal, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var items = new List<Node>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Value(ref json, ref ordinal, known) is not { } item)
                return null;
            items.Add(item);
        }

        return Node.List(own, [.. items]);
    }

    /// <summary>A text, one instance for each that comes again and again; null for one with signs that nobody sees, of which YAML has its own opinion.</summary>
    private static string? Text(ref Utf8JsonReader json, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (json.ValueSpan.Length > LongestShared)
            return Visible(json.GetString()!);
        Span<char> letters = stackalloc char[LongestShared];
        var text = letters[..json.CopyString(letters)];
        if (known.TryGetValue(text, out var found))
            return found;
        if (Visible(text.ToString()) is not { } made)
            return null;
        known.Add(made);
        return made;
    }

    private static string? Visible(string text) => text.Any(letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u2028' or '\u2029') ? null : text;
}
