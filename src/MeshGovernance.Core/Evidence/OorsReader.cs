using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>Reads documents of OORS, as JSON or YAML. They come from other tools: whatever is wrong with one is a fault with its place.</summary>
public static class OorsReader
{
    private const int MostResults = 20_000;

    private const string NoFields = "This is no document of OORS: it has no fields.";

    private static readonly string[] Operators =
    [
        "mustBe", "mustNotBe", "mustBeGreaterThan", "mustBeGreaterOrEqualTo", "mustBeLessThan", "mustBeLessOrEqualTo", "mustBeBetween", "mustNotBeBetween",
    ];

    public static ReadEvidence Read(byte[] content, IDescriptorReader reader, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.LongLength > limits.FileBytes)
            return Refused(Position.Start, limits.TooLarge(content.LongLength));
        if (JsonNodes.Read(content) is { } json && Read(json, places: null) is { Fault: null } read)
            return read;
        var parsed = reader.Parse(content, limits);
        if (parsed.Faults is [var fault, ..])
            return Refused(fault.Range.Start, fault.Message);
        return parsed.Root is { } root ? Read(root, parsed.Places) : Refused(Position.Start, NoFields);
    }

    /// <param name="root">The document.</param>
    /// <param name="places">Where its nodes stand; null where nobody knows.</param>
    private static ReadEvidence Read(Node root, Places? places)
    {
        if (root.Kind != NodeKind.Map)
            return Refused(Position.Start, NoFields);
        try
        {
            var run = Run(root);
            return new ReadEvidence(run, root, Version(root) is { } message ? new EvidenceFault(PlaceOf(root["apiVersion"]!), message) : null);
        }
        catch (NoEvidenceException wrong)
        {
            return Refused(PlaceOf(wrong.Node), wrong.Message);
        }

        Position PlaceOf(Node node) => places?.Anchor(node).Start ?? Position.Start;
    }

    /// <summary>The documents of a file: one, a list of them, or one a line.</summary>
    public static IReadOnlyList<ReadEvidence> ReadAll(byte[] content, IDescriptorReader reader, ReadingLimits limits)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(reader);
        var lines = JsonLines(content);
        if (lines.Count > 1)
            return [.. lines.Select(line => Read(line, reader, limits))];
        var alone = Read(content, reader, limits);
        return alone.Run is null && reader.Parse(content, limits) is { Faults: [], Root: { Kind: NodeKind.List } list, Places: var places }
            ? [.. list.OwnItems.Select(item => Read(item, places))]
            : [alone];
    }

    /// <summary>The lines, where each of them is a map of JSON; nothing for any other text.</summary>
    private static List<byte[]> JsonLines(byte[] content)
    {
        var lines = new List<byte[]>();
        foreach (var range in content.AsSpan().Split((byte)'\n'))
            if (content.AsSpan(range).Trim(" \r\t"u8) is { Length: > 0 } line)
            {
                if (line[0] != (byte)'{' || line[^1] != (byte)'}')
                    return [];
                lines.Add(line.ToArray());
            }

        return lines;
    }

    private static ReadEvidence Refused(Position place, string message) => new(null, null, new EvidenceFault(place, PlainText.Message(message)));

    /// <summary>What to say of a version that is not known; null for one that is.</summary>
    private static string? Version(Node root) => root["apiVersion"]!.Text is var version && Oors.Versions.Contains(version)
        ? null
        : $"'{PlainText.Cap(version)}' is no version of OORS that is known here ({string.Join(", ", Oors.Versions)}): it is read as {Oors.Version}.";

    private static EvidenceRun Run(Node root)
    {
        if (Text(root, "kind") is var kind && kind != Oors.Kind)
            throw Wrong(root["kind"]!, $"This is no document of OORS: its kind is '{PlainText.Cap(kind)}', not {Oors.Kind}.");
        Text(root, "apiVersion");
        var source = Map(root, "source") ?? throw Wrong(root, "'source' is missing: it says in 'process' what ran.");
        var run = Map(root, "run");
        var contract = Map(root, "contract");
        var results = Field(root, "results");
        if (results is not { Kind: NodeKind.List, OwnItems.Length: > 0 })
            throw Wrong(results ?? root, "'results' is missing: it lists what came of each check, at least one.");
        if (results.OwnItems.Length > MostResults)
            throw Wrong(results, $"More than {MostResults} results stand in one document: leave out what nobody asks for.");
        return new EvidenceRun(Moment(root, "observedAt") ?? throw Wrong(root, "'observedAt' is missing: when the data were looked at."), Text(source, "process"), TextOrNull(contract, "contractId"), [.. results.OwnItems.Select(Result)])
        {
            Id = Text(root, "id"),
            RunId = TextOrNull(source, "runId"),
            Vendor = TextOrNull(source, "vendor"),
            StartedAt = run is null ? null : Moment(run, "startedAt"),
            IsInterim = TextOrNull(run, "state") == Oors.Running,
            ContractVersion = TextOrNull(contract, "version"),
            Server = TextOrNull(contract, "server"),
        };
    }

    private static EvidenceResult Result(Node node)
    {
        if (node.Kind != NodeKind.Map)
            throw Wrong(node, "A result is a map with id, type, name and status.");
        var target = Map(node, "target");
        return new EvidenceResult(Text(node, "id"), Text(node, "name"), Status(node))
        {
            IsMetric = Type(node) == Oors.Metric,
            RelatesTo = TextOrNull(node, "relatesTo"),
            Severity = TextOrNull(node, "severity"),
            Dimension = TextOrNull(node, "dimension"),
            ResourceType = TextOrNull(target, "resourceType"),
            Resources = Texts(target, "resourceIdentifier"),
            Filter = TextOrNull(target, "filter"),
            Measure = Map(node, "measure") is { } measure ? Measure(measure) : null,
            Message = TextOrNull(node, "message"),
            Tags = Texts(node, "tags"),
        };
    }

    private static EvidenceMeasure Measure(Node node) => new(Text(node, "metric"), Number(node, "value"))
    {
        Threshold = Map(node, "threshold") is { } threshold ? Threshold(threshold) : null,
        Unit = TextOrNull(node, "unit"),
        RowCount = Count(node, "rowCount"),
        FailedRowCount = Count(node, "failedRowCount"),
    };

    private static EvidenceThreshold? Threshold(Node node) => Operators.FirstOrDefault(name => Field(node, name) is not null) is not { } found ? null
        : new EvidenceThreshold(found, node[found] switch
        {
            { Kind: NodeKind.List } list => [.. list.OwnItems.Select(item => item.Number ?? throw Wrong(item, $"'{found}' compares with numbers."))],
            { Number: { } number } => [number],
            var other => throw Wrong(other!, $"'{found}' compares with a number."),
        });

    private static string Type(Node node) => Text(node, "type") is var type && type is Oors.Check or Oors.Metric ? type
        : throw Wrong(node["type"]!, $"'{PlainText.Cap(type)}' is no type of a result: {Oors.Check} or {Oors.Metric}.");

    private static EvidenceStatus Status(Node node)
    {
        var status = Text(node, "status");
        if (Enum.GetValues<EvidenceStatus>().Where(known => JsonText.Name(known) == status).Select(known => (EvidenceStatus?)known).FirstOrDefault() is { } found)
            return found;
        return status.Contains(Oors.Variable, StringComparison.Ordinal)
            ? EvidenceStatus.Unknown
            : throw Wrong(node["status"]!, $"'{PlainText.Cap(status)}' is no status: {string.Join(", ", Enum.GetValues<EvidenceStatus>().Select(JsonText.Name))}.");
    }

    private static DateTimeOffset? Moment(Node map, string key) => Field(map, key) is not { } node ? null
        : Moments.Read(node.Text) ?? throw Wrong(node, $"'{key}' is no moment: write it as 2026-11-29T04:30:00Z.");

    private static decimal? Number(Node map, string key) => Field(map, key) switch
    {
        null => null,
        { Number: { } number } => number,
        { Kind: NodeKind.Text or NodeKind.Boolean } => null,
        var other => throw Wrong(other, $"'{key}' is no number that can be read."),
    };

    private static long? Count(Node map, string key) => Field(map, key) switch
    {
        null => null,
        { Number: { } number } when number is >= 0 and <= long.MaxValue && decimal.Truncate(number) == number => (long)number,
        var other => throw Wrong(other, $"'{key}' counts rows: write it as a whole number."),
    };

    private static IReadOnlyList<string> Texts(Node? map, string key) => map is null ? [] : Field(map, key) switch
    {
        null => [],
        { IsScalar: true } scalar => [scalar.Text!],
        { Kind: NodeKind.List } list => [.. list.OwnItems.Select(item => item.Text ?? throw Wrong(item, $"'{key}' lists texts."))],
        var other => throw Wrong(other, $"'{key}' is a text, or a list of texts."),
    };

    private static string Text(Node map, string key) => TextOrNull(map, key) ?? throw Wrong(map, $"'{key}' is missing.");

    private static string? TextOrNull(Node? map, string key) => map is null ? null : Field(map, key) switch
    {
        null => null,
        { IsScalar: true } scalar => scalar.Text,
        var other => throw Wrong(other, $"'{key}' is a text."),
    };

    private static Node? Map(Node map, string key) => Field(map, key) switch
    {
        null => null,
        { Kind: NodeKind.Map } found => found,
        var other => throw Wrong(other, $"'{key}' is a map with fields of its own."),
    };

    /// <summary>A field with a value; null says as much as none.</summary>
    private static Node? Field(Node map, string key) => map[key] is { Kind: not NodeKind.Null } node ? node : null;

    private static NoEvidenceException Wrong(Node node, string message) => new(node, message);
}
