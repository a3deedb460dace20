using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Changes;

/// <summary>A diff as JSON, whole however large it is.</summary>
internal static class DiffJson
{
    private const string Format = "meshgovernance/diff/v1";

    internal static byte[] Write(MeshDiff diff) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("mesh", diff.Mesh);
        json.WriteObject("base", () => Write(json, diff.Before));
        json.WriteObject("head", () => Write(json, diff.After));
        json.WriteArray("counts", DiffGroups.Counts(diff.Changes), count =>
        {
            json.WriteString("kind", count.Kind);
            json.WriteNumber("added", count.Added);
            json.WriteNumber("removed", count.Removed);
            json.WriteNumber("changed", count.Changed);
            json.WriteNumber("renamed", count.Renamed);
        });
        json.WriteArray("notCompared", diff.NotCompared, file =>
        {
            json.WriteString("side", file.InBase ? "base" : "head");
            json.WriteString("file", file.File);
            json.WriteString("reason", file.Reason);
        });
        json.WriteArray("changes", diff.Changes, change =>
        {
            Write(json, change);
            json.WriteTexts("readers", diff.Readers?.Of(change).Select(reader => reader.Text) ?? []);
        });
    });

    internal static void Write(Utf8JsonWriter json, Change change)
    {
        json.WriteString("change", JsonText.Name(change.Type));
        json.WriteString("kind", change.Kind);
        json.WriteString("element", change.Element.Text);
        json.WriteString("field", change.Field.Length == 0 ? null : change.Field);
        json.WriteString("says", change.Says);
        json.WriteString("severity", change.Severity is { } severity ? JsonText.Name(severity) : null);
        json.WriteString("why", change.Why);
        json.WriteBoolean("setByMesh", change.IsSetByMesh);
        WriteIgnored(json, change.Ignored);
        json.WriteString("looksLike", change.LooksLike?.Text);
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
    }

    internal static void Write(Utf8JsonWriter json, MeshState state)
    {
        json.WriteString("name", state.Name);
        json.WriteString("commit", state.Commit);
        json.WriteBoolean("hasMesh", state.HasMesh);
    }

    private static void WriteIgnored(Utf8JsonWriter json, IgnoredChange? ignored)
    {
        if (ignored is null)
        {
            json.WriteNull("ignored");
            return;
        }

        json.WriteObject("ignored", () =>
        {
            json.WriteString("reason", ignored.Reason);
            json.WriteDate("until", ignored.Until);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, ChangeSide? side)
    {
        if (side is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteObject(name, () =>
        {
            json.WriteString("element", side.Element.Text);
            json.WriteString("value", side.Value);
            json.WriteString("file", side.File);
            json.WriteNumber("line", side.Range.Start.Line);
            json.WriteNumber("column", side.Range.Start.Column);
            json.WriteObject("facts", () =>
            {
                foreach (var fact in side.Facts)
                    json.WriteString(fact.Field, fact.Value);
            });
            json.WriteObject("holds", () =>
            {
                foreach (var held in side.Holds)
                    json.WriteNumber(held.Kind, held.Count);
            });
        });
    }
}
