using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Validation;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>Says in one line what is wrong and how to fix it.</summary>
internal static class Explanation
{
    internal static Fault Of(ValidationError cause)
    {
        var node = NodeTokens.NodeOf(cause.Token!);
        return cause.Kind switch
        {
            ValidationErrorKind.PropertyRequired => new Fault(node, FaultPart.Value, Missing(cause)),
            ValidationErrorKind.NoAdditionalPropertiesAllowed => new Fault(node, FaultPart.Key, Unknown(cause))
            {
                Meant = cause.Schema.PatternProperties.Count > 0 ? null : Causes.Meant(cause),
                Right = Causes.OnlyMeant(cause),
            },
            ValidationErrorKind.ItemsNotUnique => Repeated(cause),
            _ => new Fault(node, FaultPart.Value, Capital(Wrong(cause, node)))
            {
                Right = cause.Schema.Format == "date" && node.Kind == NodeKind.Text ? OtherDates.Day(node.Text!) : null,
            },
        };
    }

    private static string Missing(ValidationError cause)
    {
        var place = cause.Token!.Parent is null ? "" : $" in {Name(cause.Token)}";
        return $"'{cause.Property}' is missing{place}: add it, such as {Example.Of(cause.Property, cause.Schema.Properties[cause.Property!])}.";
    }

    private static string Unknown(ValidationError cause)
    {
        var field = (JProperty)cause.Token!;
        var name = ShownValue.Quote(field.Name);
        if (cause.Schema.PatternProperties.Count > 0)
            return $"{name} in {Name(field.Parent!)} {Words(cause.Schema)}.";
        if (Causes.Meant(cause) is { } meant)
            return $"{name} is no known field. Did you mean '{meant}'?";
        var map = (JObject)field.Parent!;
        var free = cause.Schema.Properties.Keys.Where(known => !map.ContainsKey(known)).ToList();
        return free.Count == 0 ? $"{name} is no known field." : $"{name} is no known field. Known here: {ShownValue.List(free)}.";
    }

    private static Fault Repeated(ValidationError cause)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twin = NodeTokens.NodeOf(cause.Token!.First(item => !seen.Add(item.ToString())));
        return new Fault(twin, FaultPart.Value, Capital($"{Name(cause.Token!)} holds {ShownValue.Value(twin)} twice."));
    }

    private static string Wrong(ValidationError cause, Node node)
    {
        var name = Name(cause.Token!);
        var schema = cause.Schema;
        var value = ShownValue.Value(node);
        if (schema.Enumeration.Count > 0)
            return $"{name} is {value}, but must be {(schema.Enumeration.Count == 1 ? "" : "one of ")}{ShownValue.List(schema.Enumeration)}{OrLeftOut(node, schema)}.{Meant(node, schema)}";
        if (IsEmpty(node) || !node.IsScalar)
            return WrongShape(cause, node, name);
        if (cause.Kind is ValidationErrorKind.NumberTooSmall or ValidationErrorKind.NumberTooBig || (node.Kind == NodeKind.Integer && schema.Type.HasFlag(JsonObjectType.Integer)))
            return $"{name} is {value}, but must be {Range(schema)}.";
        if (node.Kind != NodeKind.Text && schema.Validate(new JValue(node.Text)).Count == 0)
            return $"{name} must be text, and {value} is read as {Kind(node.Kind)}: write \"{value}\" in quotes.";
        if (node.Kind == NodeKind.Text && IsNumber(node.Text!, schema))
            return $"{name} must be {Kind(schema)}, and {value} is read as text: write {PlainText.Cap(node.Text!)} without quotes.";
        if (schema.Format == "date")
            return $"{name} is {value}, which is no {(LooksLikeDate(node) ? "day of the calendar: write a date" : "date: write it")} like 2026-12-31.";
        if (PatternWords(schema) is { } words)
            return $"{name} is {value}, but {words}.";
        return WrongShape(cause, node, name);
    }

    private static string WrongShape(ValidationError cause, Node node, string name)
    {
        var such = $"such as {Example.Of((cause.Token!.Parent as JProperty)?.Name, cause.Schema)}";
        return cause.Kind == ValidationErrorKind.TooFewItems
            ? $"{name} has {(node.Items.Count == 0 ? "no items" : ShownValue.Count(node.Items.Count, "item"))}, but must have at least {Number(cause.Schema.MinItems)}, {such}."
            : $"{name} is {ShownValue.Value(node)}, but {PatternWords(cause.Schema) ?? $"must be {Kind(cause.Schema)}{OrNull(cause.Schema)}, {such}"}{OrLeftOut(node, cause.Schema)}.";
    }

    private static string Name(JToken token) => token.Parent switch
    {
        JProperty field => ShownValue.Quote(field.Name),
        JArray list => string.Create(CultureInfo.InvariantCulture, $"item {list.IndexOf(token) + 1} of {Name(list)}"),
        _ => "this file",
    };

    private static string Kind(JsonSchema schema) => (schema.Type & ~JsonObjectType.Null) switch
    {
        JsonObjectType.Array => "a list",
        JsonObjectType.Object => "a map",
        JsonObjectType.Integer => "a whole number",
        JsonObjectType.Number => "a number",
        JsonObjectType.Boolean => "true or false",
        _ => schema.Format == "date" ? "a date" : "text",
    };

    private static string Kind(NodeKind kind) => kind == NodeKind.Boolean ? "a truth value" : "a number";

    private static string OrNull(JsonSchema schema) => schema.Type.HasFlag(JsonObjectType.Null) ? " or null" : "";

    private static string OrLeftOut(Node node, JsonSchema schema) =>
        node.Kind == NodeKind.Null && schema is JsonSchemaProperty { IsRequired: false } ? ", or be left out" : "";

    private static string Meant(Node node, JsonSchema schema) =>
        node.Kind == NodeKind.Text && schema.Enumeration.Count > 1 ? Spelling.Question(node.Text!, schema.Enumeration.OfType<string>()) : "";

    private static string Range(JsonSchema schema) => (schema.Minimum, schema.Maximum) switch
    {
        (null, _) => "a number that fits into 64 bits",
        ({ } least, null) => $"{Number(least)} or more",
        ({ } least, { } most) => $"from {Number(least)} to {Number(most)}",
    };

    private static string? PatternWords(JsonSchema schema) => schema.Pattern is null ? null : Words(schema);

    private static string Words(JsonSchema schema) => (string)schema.ExtensionData![SchemaReader.PatternWords]!;

    private static bool IsEmpty(Node node) => node.Kind == NodeKind.Null || node is { Kind: NodeKind.Text, Text.Length: 0 };

    private static bool LooksLikeDate(Node node) =>
        node is { Kind: NodeKind.Text, Text: [_, _, _, _, '-', _, _, '-', _, _] } && node.Text.All(letter => letter == '-' || char.IsAsciiDigit(letter));

    private static bool IsNumber(string text, JsonSchema schema) => (schema.Type & ~JsonObjectType.Null) switch
    {
        JsonObjectType.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        JsonObjectType.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        JsonObjectType.Boolean => text is "true" or "false",
        _ => false,
    };

    private static string Number(decimal? number) => string.Create(CultureInfo.InvariantCulture, $"{number}");

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
