using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Exports.Dbt;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>dbt runs what stands in double braces: what a stranger wrote is a text for it, and no template.</summary>
public sealed class DbtTextTests
{
    [Theory]
    [InlineData("{{ env_var('HOME') }}", "'{{ ''{{'' }} env_var(''HOME'') }}'")]
    [InlineData("{% raw %}", "'{{ ''{%'' }} raw %}'")]
    [InlineData("{# no note", "'{{ ''{#'' }} no note'")]
    [InlineData("Plain {text}.", "'Plain {text}.'")]
    public void No_text_begins_a_template(string text, string written) =>
        Assert.Equal($"models:\n  - description: {written}\n", DbtText.Of(new JsonObject { ["models"] = new JsonArray(new JsonObject { ["description"] = text }) }));
}
