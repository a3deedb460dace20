using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Dpds;

/// <summary>One descriptor, as a data product of ODPS with a contract for each output port.</summary>
internal sealed class DescribedProduct(string path, Node root, DescriptorParts parts)
{
    private static readonly (string List, string Content)[] Managing = [("discoveryPorts", "discoverability"), ("observabilityPorts", "observability"), ("controlPorts", "control")];

    private readonly List<SourceRemark> untold = [];
    private readonly List<FoundContract> contracts = [];

    internal Estate Read()
    {
        var version = root["dataProductDescriptor"]?.Text;
        if (version?.StartsWith("1.", StringComparison.Ordinal) != true)
            return new Estate { Faults = [new SourceRemark(new Origin(path), $"'dataProductDescriptor' is '{version}': 1.0 can be read. Raise the file to it, or leave it out.")] };
        var info = root["info"];
        var name = info?["name"]?.Text ?? NameIn(info?["fullyQualifiedName"]?.Text) ?? path;
        var fields = new JsonObject();
        Set(fields, "id", info?["fullyQualifiedName"] ?? info?["id"]);
        fields["name"] = info?["displayName"]?.Text ?? name;
        Set(fields, "version", info?["version"]);
        if (info?["description"]?.Text is { Length: > 0 } purpose)
            fields["description"] = new JsonObject { ["purpose"] = purpose };
        if (root["tags"] is { Kind: NodeKind.List } tags && tags.Items.All(tag => tag.Kind == NodeKind.Text))
            fields["tags"] = NodeJson.Of(tags);
        Add(fields, "inputPorts", Ports("inputPorts").Select(port => Input(port.Node)));
        Add(fields, "outputPorts", Ports("outputPorts").Select(port => Output(port.Path, port.Node, name)));
        Add(fields, "managementPorts", Managing.SelectMany(kind => Ports(kind.List).Select(port => Management(port.Node, kind.Content))));
        Add(fields, "support", (info?["contactPoints"]?.Items ?? []).Select(Support).OfType<JsonObject>());
        if (info?["owner"]?["id"]?.Text is { Length: > 0 } owner)
        {
            var member = new JsonObject { ["username"] = owner };
            Set(member, "name", info["owner"]!["name"]);
            member["role"] = "owner";
            fields["team"] = new JsonObject { ["members"] = new JsonArray(member) };
        }

        if (root["internalComponents"] is not null)
            Tell("'internalComponents' say how the product is made, for which ODPS has no fields: they were left out.");
        return new Estate { Products = [new FoundProduct(name, fields, new Origin(path)) { Domain = info?["domain"]?.Text }], Contracts = contracts, Untold = untold };
    }

    private IEnumerable<(string Path, Node Node)> Ports(string list)
    {
        foreach (var port in root["interfaceComponents"]?[list]?.Items ?? [])
        {
            if (parts.Resolve(path, root, port, list) is { } found && found.Node["name"]?.Text is { Length: > 0 })
                yield return found;
            else
                Tell($"A port under '{list}'{(port["$ref"]?.Text is { } reference ? $" refers to '{reference}', which is not among the files that were read, and" : "")} has no name here: it was left out.");
        }
    }

    private static JsonObject Input(Node port)
    {
        var fields = new JsonObject { ["name"] = port["name"]!.Text };
        Set(fields, "version", port["version"]);
        return fields;
    }

    private JsonObject Output(string file, Node port, string product)
    {
        var name = port["name"]!.Text!;
        var id = port["fullyQualifiedName"]?.Text is { Length: > 0 } said ? said : $"{product}-{name}";
        var fields = new JsonObject { ["name"] = name };
        Set(fields, "description", port["description"]);
        Set(fields, "version", port["version"]);
        fields["contractId"] = id;
        contracts.Add(Contract(file, port, product, name, id));
        return fields;
    }

    private FoundContract Contract(string file, Node port, string product, string name, string id)
    {
        var fields = new JsonObject { ["id"] = id, ["name"] = port["displayName"]?.Text ?? name };
        Set(fields, "version", port["version"]);
        if (port["description"]?.Text is { Length: > 0 } purpose)
            fields["description"] = new JsonObject { ["purpose"] = purpose };
        Add(fields, "schema", Objects(file, port["promises"]?["api"], name));
        var custom = new JsonArray();
        foreach (var part in new[] { "promises", "expectations", "obligations" })
            foreach (var (key, value) in port[part] is { Kind: NodeKind.Map } said ? said.Keys.Zip(said.Items) : [])
                if (key != "api" && value.Kind != NodeKind.Null)
                    custom.Add(new JsonObject { ["property"] = $"{part}.{key}", ["value"] = NodeJson.Of(value) });
        if (custom.Count > 0)
            fields["customProperties"] = custom;
        return new FoundContract(id, fields, new Origin(file, name)) { Product = product };
    }

    /// <summary>The tables of an interface to a store, where their columns are in files that were read.</summary>
    private IEnumerable<JsonObject> Objects(string file, Node? api, string port)
    {
        if (api?["definition"] is not { } definition)
            yield break;
        if (parts.Resolve(file, root, definition) is not { } store || store.Node["schema"]?["tables"] is not { Kind: NodeKind.List } tables)
        {
            Tell($"The interface of the output port '{port}' is {(api["specification"]?.Text is { } kind ? $"one of '{kind}'" : "of another format")}: its columns are not told. Import its schema by itself.");
            yield break;
        }

        foreach (var table in tables.Items)
        {
            var shape = table["definition"] is { } said ? parts.Resolve(store.Path, store.Node, said) : null;
            var columns = (shape?.Node ?? table)["columns"];
            if (columns is null)
                Tell($"The columns of '{table["name"]?.Text}' at the output port '{port}' are in no file that was read: they are not told.");
            var fields = new JsonObject { ["name"] = table["name"]?.Text ?? port, ["logicalType"] = "object", ["physicalType"] = "table" };
            Set(fields, "description", shape?.Node["description"]);
            Add(fields, "properties", (columns?.Items ?? []).Where(column => column["name"]?.Text is { Length: > 0 }).Select(Column));
            yield return fields;
        }
    }

    private static JsonObject Column(Node column)
    {
        var fields = new JsonObject { ["name"] = column["name"]!.Text };
        if (column["dataType"]?.Text is { Length: > 0 } type)
        {
            if (LogicalType(type) is { } logical)
                fields["logicalType"] = logical;
            fields["physicalType"] = column["dataLength"]?.Text is { Length: > 0 } length ? $"{type}({length})" : type;
        }

        Set(fields, "businessName", column["displayName"]);
        Set(fields, "description", column["description"]);
        switch (column["columnConstraint"]?.Text)
        {
            case "PRIMARY_KEY":
                (fields["required"], fields["primaryKey"], fields["primaryKeyPosition"]) = (true, true, 1);
                break;
            case "NOT_NULL":
                fields["required"] = true;
                break;
            case "UNIQUE":
                fields["unique"] = true;
                break;
        }

        return fields;
    }

    private static JsonObject Management(Node port, string content)
    {
        var fields = new JsonObject { ["name"] = port["name"]!.Text, ["content"] = content };
        Set(fields, "description", port["description"]);
        return fields;
    }

    private static JsonObject? Support(Node contact) => contact["address"]?.Text is { Length: > 0 } address
        ? new JsonObject { ["channel"] = contact["name"]?.Text ?? address, ["url"] = address.Contains('@', StringComparison.Ordinal) && !address.Contains(':', StringComparison.Ordinal) ? "mailto:" + address : address }
        : null;

    private static string? LogicalType(string type) => type.ToUpperInvariant() switch
    {
        "INTEGER" or "INT" or "BIGINT" or "SMALLINT" or "TINYINT" or "LONG" => "integer",
        "DECIMAL" or "NUMERIC" or "FLOAT" or "DOUBLE" or "REAL" or "NUMBER" => "number",
        "VARCHAR" or "CHAR" or "TEXT" or "STRING" or "UUID" => "string",
        "DATE" => "date",
        "TIME" => "time",
        "TIMESTAMP" or "DATETIME" => "timestamp",
        "BOOLEAN" => "boolean",
        _ => null,
    };

    /// <summary>The name in <c>urn:dpds:COMPANY:dataproducts:NAME:1</c>.</summary>
    private static string? NameIn(string? urn) => urn?.Split(':') is [_, _, _, _, { Length: > 0 } name, ..] ? name : null;

    private static void Set(JsonObject fields, string name, Node? value)
    {
        if (value?.Text is { Length: > 0 } text)
            fields[name] = text;
    }

    private static void Add(JsonObject fields, string name, IEnumerable<JsonObject> items)
    {
        var list = new JsonArray([.. items]);
        if (list.Count > 0)
            fields[name] = list;
    }

    private void Tell(string message)
    {
        if (untold.TrueForAll(remark => remark.Message != message))
            untold.Add(new SourceRemark(new Origin(path), message));
    }
}
