using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Standards;
using MeshGovernance.Yaml.Schemas;
using NJsonSchema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class SchemaTextTests
{
    public static TheoryData<string> Kinds => [.. DescriptorKinds.All.Where(kind => kind is not StandardKind).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_is_explained_and_closed(string kind)
    {
        foreach (var schema in Schemas(JObject.Parse(DescriptorKinds.Find(kind)!.Schema())))
        {
            Assert.True(schema["title"] is not null && ((string?)schema["description"])?.Last() == '.', $"{schema.Path} has no title or description.");
            Assert.True(schema["examples"] is not null || schema["enum"] is not null || schema.Parent is null, $"{schema.Path} has no example.");
            Assert.True(schema["type"]?.ToString() != "object" || schema["additionalProperties"] is not null, $"{schema.Path} does not say whether it is closed.");
            Assert.Equal(schema["pattern"] ?? schema["patternProperties"] is not null, schema["patternErrorMessage"] is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_example_and_default_is_right(string kind)
    {
        var texts = Schemas(JObject.Parse(DescriptorKinds.Find(kind)!.Schema())).ToDictionary(schema => schema.Path);
        foreach (var (path, text) in texts.Where(text => text.Value.Parent is not null))
        {
            var schema = SchemaReader.Read(new JObject { ["properties"] = new JObject { ["field"] = text }, ["definitions"] = text.Root["definitions"] ?? new JObject() }.ToString());
            foreach (var example in (text["examples"] ?? new JArray()).Concat(text["default"] is { } value ? [value] : []))
                Assert.True(schema.Validate(new JObject { ["field"] = example }).Count == 0, $"{path}: {example}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_example_in_a_message_is_YAML(string kind)
    {
        foreach (var text in Schemas(JObject.Parse(DescriptorKinds.Find(kind)!.Schema())))
        {
            foreach (var example in text["examples"] ?? new JArray())
            {
                var shown = Example.Of("field", new JsonSchema { Example = example });
                var read = NodeTokens.Of(TestNodes.Yaml(shown));
                Assert.True(JToken.DeepEquals(new JObject { ["field"] = example }, read), shown);
            }
        }
    }

    [Fact]
    public void A_keyword_that_nobody_judges_by_is_refused() =>
        Assert.Equal(
            "The schemas of this project have no keyword 'maxLength'.",
            Assert.Throws<NotSupportedException>(() => SchemaReader.Read("""{"properties": {"name": {"maxLength": 3}}}""")).Message);

    private static IEnumerable<JObject> Schemas(JObject schema)
    {
        if (schema["$ref"] is null)
            yield return schema;
        var nested = new[] { "properties", "patternProperties", "definitions" }
            .SelectMany(keyword => schema[keyword]?.Children<JProperty>().Select(property => property.Value) ?? [])
            .Concat([schema["items"], schema["additionalProperties"]])
            .OfType<JObject>();
        foreach (var inner in nested.SelectMany(Schemas))
            yield return inner;
    }
}
