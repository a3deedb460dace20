using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>The sentences of the judge: the field, what it may be, and how to fix it, in one line.</summary>
internal sealed class FaultText(Standard standard, Release release)
{
    internal static string NoMap(Standard standard, Node root) =>
        $"The file is {Article(root.Kind)}, but must be a map that begins with 'apiVersion' and 'kind: {standard.Kind}'.";

    /// <summary>A file of the other standard is that one fault; anything else wrong with 'kind' is judged with the rest.</summary>
    internal static string? OtherKind(Standard standard, Node kind) =>
        kind.Text is "DataProduct" or "DataContract" && kind.Text != standard.Kind
            ? $"'kind' is '{kind.Text}', but must be {standard.Kind} in {(standard.Kind == "DataProduct" ? "a product" : "a contract")} file."
            : null;

    internal static string NoVersion(Standard standard, Node? apiVersion)
    {
        var supported = standard.Versions.Select(version => version.ApiVersion).ToArray();
        var meant = apiVersion?.Text is { Length: > 0 } text ? supported.LastOrDefault(version => version.Contains(text, StringComparison.Ordinal)) : null;
        var wanted = $"must be one of {string.Join(", ", supported)}, the supported versions of {standard.Name}.{Meant(meant)}";
        return apiVersion switch
        {
            null => $"'apiVersion' is missing. It {wanted}",
            { Kind: NodeKind.Text } => $"'apiVersion' is '{PlainText.Cap(apiVersion.Text)}', but {wanted}",
            { IsScalar: true, Text.Length: > 0 } => $"'apiVersion' is {PlainText.Cap(apiVersion.Text)}, but {wanted}",
            _ => $"'apiVersion' is {Article(apiVersion.Kind)}, but {wanted}",
        };
    }

    /// <summary>Formats that people take for one of these standards, by a field that only they have.</summary>
    internal static (Node Field, string Message)? OtherFormat(Node root) =>
        root["dataContractSpecification"] is { } contract ? (contract, "This is the Data Contract Specification, which ODCS has replaced: convert the file, for instance with 'datacontract export --format odcs'.")
        : root["dataProductSpecification"] is { } product ? (product, "This is the Data Product Specification, which ODPS has replaced: begin the file with 'apiVersion: v1.0.0' and 'kind: DataProduct'.")
        : root["product"] is { Kind: NodeKind.Map } other && root["apiVersion"] is null ? (other, "This is the Open Data Product Specification (opendataproducts.org), which has only its short name in common with the standard that a mesh is written in.")
        : null;

    internal static string YetUnknown(Standard standard, string apiVersion) =>
        $"This tool does not know {standard.Name} {PlainText.Cap(apiVersion)} yet and judges the file by {standard.Versions[^1].ApiVersion}: what is new since then may be told as wrong.";

    internal static string OtherLength(string left, int first, string right, int second) =>
        $"'{right}' has {PlainText.Counted(second, "column")} and '{left}' has {PlainText.Counted(first, "column")}: they go together in pairs.";

    internal static string OldNumber(Standard standard, string named, string later, string cause) =>
        $"The file says {named} and is valid only as {standard.Name} {later}: set 'apiVersion: {later}'. By {named}: {cause}";

    internal static string WrongKind(Shape shape, Node node, Subject subject) => (shape, node.Kind) switch
    {
        (_, NodeKind.Null) => $"{subject} is empty, but must be {shape.Noun}: fill it in{(subject is { IsRequired: true, Item: 0 } ? "" : " or remove it")}.",
        (TextShape or EitherShape, NodeKind.Integer or NodeKind.Number) =>
            $"{subject} must be {shape.Noun}, and {PlainText.Cap(node.Text)} is read as a number: write \"{PlainText.Cap(node.Text)}\" in quotes.",
        (TextShape or EitherShape, NodeKind.Boolean) =>
            $"{subject} must be {shape.Noun}, and {node.Text} is read as a truth value: write \"{node.Text}\" in quotes.",
        (NumberShape, NodeKind.Text) when IsNumber(node.Text!) =>
            $"{subject} must be {shape.Noun}, and \"{PlainText.Cap(node.Text)}\" is text: remove the quotes.",
        (TruthShape, NodeKind.Text) when node.Text is "true" or "false" =>
            $"{subject} must be {shape.Noun}, and \"{node.Text}\" is text: remove the quotes.",
        (ListShape, < NodeKind.List) => $"{subject} must be a list, not {Shown(node)}: begin each item with a dash.",
        (ListShape, NodeKind.Map) => $"{subject} must be a list, not a map: begin each item with a dash.",
        (MapShape map, _) when map.Fields.Count > 0 =>
            $"{subject} must be a map with fields such as {string.Join(", ", map.Fields.Take(3).Select(field => field.Name))}, not {Shown(node)}.",
        _ => $"{subject} must be {shape.Noun}, not {Shown(node)}.",
    };

    internal static string NoDate(TextFormat format, string text, Subject subject) => format == TextFormat.Day
        ? $"{subject} is '{PlainText.Cap(text)}', which is no day of the calendar: write it as 2026-01-31."
        : $"{subject} is '{PlainText.Cap(text)}', which is no moment in time: write it as 2026-01-31T10:15:00Z.";

    internal static string OutOfBounds(NumberShape shape, Node node, Subject subject) =>
        $"{subject} is {PlainText.Cap(node.Text)}, but must be {(shape.Least is { } least ? $"{least} or more" : $"more than {shape.Above}")}.";

    internal static string WrongCount(ListShape shape, int count, Subject subject) => shape.Least == shape.Most
        ? $"{subject} must have {shape.Least} items, and has {count}."
        : $"{subject} is an empty list: add an item or remove it.";

    internal static string SecondOfOne(FieldTable table, Node map, string key)
    {
        var first = map.Keys.First(table.ExactlyOne.Contains);
        return $"'{key}' stands beside '{first}', and a quality rule has one operator: remove one of them, or write a second rule.";
    }

    internal static string NoneOfOne(FieldTable table) =>
        $"{table.Variants[0].Title} needs an operator: one of {string.Join(", ", table.ExactlyOne)}.";

    internal static string Missing(MapShape shape, FieldTable table, Field field, string? meant)
    {
        var instead = meant is null ? "" : $" Is '{PlainText.Cap(meant)}' meant to be it?";
        if (table.Variants.FirstOrDefault(variant => variant.Fields.Contains(field)) is { } owner)
            return $"{owner.Title} needs '{field.Name}'.{instead}";
        return field.Shape is TextShape { Choices: [var only] }
            ? $"'{field.Name}' is missing. {shape.Title} needs '{field.Name}: {only.Value}'.{instead}"
            : $"'{field.Name}' is missing. {shape.Title} needs it{(field.Examples is [var example, ..] ? $", such as {example}" : "")}.{instead}";
    }

    internal string WrongForm(TextShape shape, string text, Subject subject) =>
        $"{subject} is '{PlainText.Cap(text)}', but must {string.Join(" or ", shape.PatternsIn(release).Select(pattern => pattern.Says))}.";

    /// <summary>For a field that people know by the name that it has in other versions.</summary>
    internal string? Renamed(MapShape shape, string key)
    {
        var owner = shape.Variants.FirstOrDefault(variant => variant.In.Include(release) && variant.Fields.Any(field => field.AlsoCalled == key));
        if (owner?.Fields.First(field => field.AlsoCalled == key) is not { } field)
            return null;
        var values = field.Shape is TextShape { Choices.Count: > 0 } text ? $", with one of {string.Join(", ", text.Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value))}" : "";
        return $"'{key}' is called '{field.Name}' {Span(owner.In)}: rename it{values}.";
    }

    internal string WrongChoice(TextShape shape, string text, Subject subject)
    {
        if (shape.Choices.FirstOrDefault(choice => choice.Value == text) is { } other)
            return $"{subject} is '{text}', which belongs to {Where([other.In])}; this file says {standard.ApiVersion(release)}.";
        var allowed = shape.Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value).ToArray();
        return allowed is [var only]
            ? $"{subject} is '{PlainText.Cap(text)}', but must be {only}."
            : $"{subject} is '{PlainText.Cap(text)}', but must be one of {string.Join(", ", allowed)}.{Meant(Spelling.Nearest(text, allowed))}";
    }

    /// <summary>For a field that the map has in other versions.</summary>
    internal string? Belongs(MapShape shape, FieldTable table, string key)
    {
        var fields = AllReleases(shape, table, key).ToArray();
        return fields.Length == 0 ? null : $"'{key}' belongs to {Where(fields.Select(field => field.In))}; this file says {standard.ApiVersion(release)}.";
    }

    /// <summary>For a value that is wrong here and right in other versions.</summary>
    internal string Elsewhere(MapShape shape, FieldTable table, string key, Node value)
    {
        var fields = AllReleases(shape, table, key).Where(field => field.Shape.Takes(value.Kind)).ToArray();
        return fields.Length == 0 ? "" : $" {Where(fields.Select(field => field.In))} would allow it; this file says {standard.ApiVersion(release)}.";
    }

    /// <summary>For a field that the map would have, were it of another type.</summary>
    internal string? GoesWith(MapShape shape, string key, Node? choice)
    {
        var owners = shape.Variants.Where(variant => variant.In.Include(release) && variant.Fields.Any(field => field.Name == key && field.In.Include(release))).ToArray();
        return owners.Length == 0 ? null
            : $"'{key}' goes with {Choosing(shape, owners)}; here '{shape.By}' is {(choice?.Text is { } text ? $"'{PlainText.Cap(text)}'" : "missing")}.";
    }

    internal string Unknown(MapShape shape, FieldTable table, string key, string? meant) =>
        $"'{PlainText.Cap(key)}' is not a field of {Whole(shape, table)}.{Meant(meant)}";

    private static IEnumerable<Field> AllReleases(MapShape shape, FieldTable table, string key) =>
        shape.Fields.Concat(table.Variants.SelectMany(variant => variant.Fields)).Where(field => field.Name == key);

    private string Whole(MapShape shape, FieldTable table) => shape == standard.Root ? $"{standard.Name} {standard.ApiVersion(release)}"
        : $"{Lower(table.Variants is [var variant] ? variant.Title : shape.Title)} in {standard.Name} {standard.ApiVersion(release)}";

    private string Where(IEnumerable<Releases> spans)
    {
        var all = standard.Versions;
        var held = all.Where(version => spans.Any(span => span.Include(version.Release))).Select(version => version.ApiVersion).ToArray();
        return $"{standard.Name} " + held switch
        {
            [var only] => only,
            [var first, .., var last] when last == all[^1].ApiVersion => $"{first} and later",
            [var first, .., var last] => $"{first} to {last}",
            _ => "",
        };
    }

    /// <summary>"from v3.1.0 on", "up to v3.0.2".</summary>
    private string Span(Releases span)
    {
        var held = standard.Versions.Where(version => span.Include(version.Release)).Select(version => version.ApiVersion).ToArray();
        return held[^1] == standard.Versions[^1].ApiVersion ? $"from {held[0]} on" : $"up to {held[^1]}";
    }

    private static string Choosing(MapShape shape, Variant[] owners)
    {
        var values = owners.SelectMany(owner => owner.Values).Distinct().ToArray();
        return values.Length > 4 ? $"other values of '{shape.By}'" : $"'{shape.By}' {string.Join(" or ", values)}";
    }

    private static string Meant(string? name) => name is null ? "" : $" Did you mean '{name}'?";

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string Shown(Node node) => node.IsScalar ? $"'{PlainText.Cap(node.Text)}'" : Article(node.Kind);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '.') && text.Any(char.IsAsciiDigit);

    private static string Article(NodeKind kind) => kind switch
    {
        NodeKind.Null => "empty",
        NodeKind.Boolean => "true or false",
        NodeKind.Integer or NodeKind.Number => "a number",
        NodeKind.Text => "text",
        NodeKind.List => "a list",
        _ => "a map",
    };
}
