using System.Text.Json.Nodes;
using Google.Protobuf.Reflection;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>The types of Protobuf in the words of ODCS.</summary>
internal static class ProtoTypes
{
    /// <summary>Messages that everybody reads as a value.</summary>
    private static readonly Dictionary<string, (string? Logical, string? Format)> WellKnown = new()
    {
        ["google.protobuf.Timestamp"] = ("timestamp", null),
        ["google.protobuf.Duration"] = ("string", null),
        ["google.protobuf.FieldMask"] = ("string", null),
        ["google.protobuf.Any"] = ("object", null),
        ["google.protobuf.Struct"] = ("object", null),
        ["google.protobuf.Empty"] = ("object", null),
        ["google.protobuf.ListValue"] = ("array", null),
        ["google.protobuf.Value"] = (null, null),
        ["google.protobuf.BoolValue"] = ("boolean", null),
        ["google.protobuf.StringValue"] = ("string", null),
        ["google.protobuf.BytesValue"] = ("string", "binary"),
        ["google.protobuf.Int32Value"] = ("integer", "i32"),
        ["google.protobuf.Int64Value"] = ("integer", "i64"),
        ["google.protobuf.UInt32Value"] = ("integer", "u32"),
        ["google.protobuf.UInt64Value"] = ("integer", "u64"),
        ["google.protobuf.FloatValue"] = ("number", "f32"),
        ["google.protobuf.DoubleValue"] = ("number", "f64"),
        ["google.type.Date"] = ("date", null),
    };

    internal static bool IsWellKnown(string name) => WellKnown.ContainsKey(name);

    internal static (string? Logical, JsonObject Options) Logical(FieldDescriptorProto field, string name)
    {
        var (logical, format) = WellKnown.TryGetValue(name, out var known) ? known : Scalar(field.type);
        return (logical, format is null ? [] : new JsonObject { ["format"] = format });
    }

    internal static string Physical(FieldDescriptorProto field) => string.IsNullOrEmpty(field.TypeName)
        ? field.type.ToString()["Type".Length..].ToLowerInvariant()
        : field.TypeName.TrimStart('.');

    private static (string? Logical, string? Format) Scalar(FieldDescriptorProto.Type type) => type switch
    {
        FieldDescriptorProto.Type.TypeDouble => ("number", "f64"),
        FieldDescriptorProto.Type.TypeFloat => ("number", "f32"),
        FieldDescriptorProto.Type.TypeInt64 or FieldDescriptorProto.Type.TypeSint64 or FieldDescriptorProto.Type.TypeSfixed64 => ("integer", "i64"),
        FieldDescriptorProto.Type.TypeInt32 or FieldDescriptorProto.Type.TypeSint32 or FieldDescriptorProto.Type.TypeSfixed32 => ("integer", "i32"),
        FieldDescriptorProto.Type.TypeUint64 or FieldDescriptorProto.Type.TypeFixed64 => ("integer", "u64"),
        FieldDescriptorProto.Type.TypeUint32 or FieldDescriptorProto.Type.TypeFixed32 => ("integer", "u32"),
        FieldDescriptorProto.Type.TypeBool => ("boolean", null),
        FieldDescriptorProto.Type.TypeString => ("string", null),
        FieldDescriptorProto.Type.TypeBytes => ("string", "binary"),
        _ => (null, null),
    };
}
