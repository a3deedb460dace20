using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Text;

/// <summary>How reports write JSON: UTF-8, indented where people read it, the same bytes for the same report.</summary>
internal static class JsonText
{
    // People read it too: an apostrophe is one. It is never part of a page, for which '<' would need more care.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The largest file of a catalog takes megabytes: it grows by segments that are used again, never by a copy of all that is there.
    private static readonly PipeOptions Segments = new(pauseWriterThreshold: 0, minimumSegmentSize: 16 * 1024, useSynchronizationContext: false);

    internal static byte[] Write(Action<Utf8JsonWriter> fields, bool isIndented = true) => Bytes(
        json =>
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        },
        isIndented);

    /// <summary>A list of objects with nothing around it.</summary>
    internal static byte[] WriteList<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> fields) => Bytes(
        json =>
        {
            json.WriteStartArray();
            foreach (var item in items)
            {
                json.WriteStartObject();
                fields(json, item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        },
        isIndented: true);

    private static byte[] Bytes(Action<Utf8JsonWriter> write, bool isIndented)
    {
        var pipe = new Pipe(Segments);
        using (var json = new Utf8JsonWriter(pipe.Writer, Options with { Indented = isIndented }))
            write(json);

        pipe.Writer.Complete();
        pipe.Reader.TryRead(out var written);
        var bytes = new byte[written.Buffer.Length + 1];
        written.Buffer.CopyTo(bytes);
        bytes[^1] = (byte)'\n';
        pipe.Reader.Complete();
        return Visible(bytes);
    }

    /// <summary>How the names of values are written: error, failed.</summary>
    internal static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Writes a day as <c>2026-11-23</c>; null where there is none.</summary>
    internal static void WriteDate(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day is { } date ? Dates.Write(date) : null);

    internal static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    internal static void WriteObject(this Utf8JsonWriter json, string name, Action fields)
    {
        json.WriteStartObject(name);
        fields();
        json.WriteEndObject();
    }

    internal static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes marks that nobody sees as escapes: one that turns the direction of writing would show something else than what is there.</summary>
    internal static byte[] Visible(byte[] json)
    {
        // In JSON these letters stand in a text alone; as a command of the runner of a workflow they would stand in any line.
        var isCommand = PlainText.Commands.Any(command => json.AsSpan().IndexOf(Encoding.UTF8.GetBytes(command)) >= 0);
        if (Ascii.IsValid(json) && !isCommand)
            return json;
        var visible = new StringBuilder(json.Length);
        foreach (var letter in Encoding.UTF8.GetString(json))
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.Format)
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                visible.Append(letter);
        foreach (var command in isCommand ? PlainText.Commands : [])
            visible.Replace(command, command[..^1] + "\\u005B");
        return Encoding.UTF8.GetBytes(visible.ToString());
    }
}
