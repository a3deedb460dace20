using System.Text.Json;

namespace MeshGovernance.Bench.Generating;

/// <summary>A manifest of dbt with so many models, each with columns and tests of its own, of which every third is public.</summary>
internal static class DbtManifestText
{
    private const int Columns = 20;
    private const int PerGroup = 25;

    internal static void Write(string path, int models)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteStartObject("metadata");
        json.WriteString("dbt_schema_version", "https://schemas.getdbt.com/dbt/manifest/v12.json");
        json.WriteString("project_name", "shop");
        json.WriteString("adapter_type", "postgres");
        json.WriteEndObject();
        json.WriteStartObject("nodes");
        for (var number = 0; number < models; number++)
        {
            Model(json, number);
            Test(json, number);
        }

        json.WriteEndObject();
        foreach (var map in (string[])["sources", "exposures", "groups", "macros"])
        {
            json.WriteStartObject(map);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Model(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject($"model.shop.m{number}");
        json.WriteString("unique_id", $"model.shop.m{number}");
        json.WriteString("resource_type", "model");
        json.WriteString("package_name", "shop");
        json.WriteString("name", $"m{number}");
        json.WriteString("description", $"What is known of {Vocabulary.Purposes[number % Vocabulary.Purposes.Length]}");
        json.WriteString("path", $"marts/area{number / PerGroup}/m{number}.sql");
        json.WriteString("original_file_path", $"models/marts/area{number / PerGroup}/m{number}.sql");
        json.WriteString("access", number % 3 == 0 ? "public" : "protected");
        json.WriteString("database", "shop");
        json.WriteString("schema", $"area{number / PerGroup}");
        Texts(json, "fqn", "shop", "marts", $"area{number / PerGroup}", $"m{number}");
        json.WriteStartObject("columns");
        for (var column = 0; column < Columns; column++)
        {
            json.WriteStartObject($"c{column}");
            json.WriteString("name", $"c{column}");
            json.WriteString("data_type", column % 2 == 0 ? "bigint" : "varchar(40)");
            json.WriteString("description", $"Column {column} of it.");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("depends_on");
        Texts(json, "nodes", number > PerGroup ? [$"model.shop.m{number - PerGroup}", $"model.shop.m{number - 1}"] : []);
        json.WriteEndObject();
        json.WriteString("raw_code", new string('x', 2000));
        json.WriteEndObject();
    }

    private static void Test(Utf8JsonWriter json, int number)
    {
        json.WriteStartObject($"test.shop.unique_m{number}_c0.{number}");
        json.WriteString("unique_id", $"test.shop.unique_m{number}_c0.{number}");
        json.WriteString("resource_type", "test");
        json.WriteString("package_name", "shop");
        json.WriteString("name", $"unique_m{number}_c0");
        json.WriteString("column_name", "c0");
        json.WriteString("attached_node", $"model.shop.m{number}");
        json.WriteStartObject("test_metadata");
        json.WriteString("name", "unique");
        json.WriteStartObject("kwargs");
        json.WriteString("column_name", "c0");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("depends_on");
        Texts(json, "nodes", $"model.shop.m{number}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, params ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
