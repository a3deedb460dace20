using System.Text.Json;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>
/// Writes a descriptor as JSON, every field by the name that its standard gives it, the custom ones too. Only people are written as the
/// catalog may show them: teams, contacts that lead to one person, approvers, and any value that is the user name of somebody known.
/// </summary>
internal sealed class NodeJson(People people)
{
    /// <summary>The fields of a map into the object that is open.</summary>
    internal void WriteFields(Utf8JsonWriter json, Element element)
    {
        foreach (var (name, value) in Fields(element.Node))
            Write(json, name, value, element);
    }

    private static IEnumerable<(string Name, Node Value)> Fields(Node map) => map.Keys.Zip(map.Items).DistinctBy(field => field.First);

    private void Write(Utf8JsonWriter json, string name, Node value, Element owner)
    {
        switch (name, owner)
        {
            case ("team", Product { Team: { } team }):
                WriteTeam(json, team);
                break;
            case ("team", Contract { Team: { } team }):
                WriteTeam(json, team);
                break;
            case ("team", Domain { Team: { } team }):
                WriteTeam(json, team);
                break;
            case ("support", Product product):
                WriteSupport(json, product.Support);
                break;
            case ("support", Contract contract):
                WriteSupport(json, contract.Support);
                break;
            case ("support", Domain domain):
                WriteSupport(json, domain.Support);
                break;
            case ("github", Domain domain):
                json.WriteStartObject(name);
                json.WriteString("team", domain.GitHubTeam);
                json.WriteEndObject();
                break;
            case ("team" or "support" or "members" or "logins", _) when people.AreHidden:
                break;
            default:
                json.WritePropertyName(name);
                WriteValue(json, value);
                break;
        }
    }

    private void WriteTeam(Utf8JsonWriter json, Team team)
    {
        json.WriteStartObject("team");
        if (team.Name is { } name)
            json.WriteString("name", name);
        if (team.Description is { } description)
            json.WriteString("description", description);
        WriteMembers(json, team);
        json.WriteEndObject();
    }

    private void WriteMembers(Utf8JsonWriter json, Team team)
    {
        json.WriteStartArray("members");
        foreach (var member in team.Members)
        {
            if (people.Of(member) is not { } shown)
                continue;
            json.WriteStartObject();
            if (shown.Role is not null)
            {
                json.WriteString("username", member.Username);
                json.WriteString("name", shown.Label);
            }

            json.WriteString("role", shown.Role ?? shown.Label);
            if (member.DateIn is { } first)
                json.WriteString("dateIn", Dates.Write(first));
            if (member.DateOut is { } last)
                json.WriteString("dateOut", Dates.Write(last));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSupport(Utf8JsonWriter json, IEnumerable<SupportChannel> channels)
    {
        json.WriteStartArray("support");
        foreach (var channel in channels.Where(people.MayShow))
            WriteValue(json, channel.Node);
        json.WriteEndArray();
    }

    private void WriteValue(Utf8JsonWriter json, Node value)
    {
        switch (value.Kind)
        {
            case NodeKind.Map:
                json.WriteStartObject();
                foreach (var (name, inner) in Fields(value))
                {
                    json.WritePropertyName(name);
                    if (name is "firstLevelApprovers" or "secondLevelApprovers")
                        json.WriteStringValue(people.InText(inner.Text));
                    else
                        WriteValue(json, inner);
                }

                json.WriteEndObject();
                break;
            case NodeKind.List:
                json.WriteStartArray();
                foreach (var item in value.Items)
                    WriteValue(json, item);
                json.WriteEndArray();
                break;
            case NodeKind.Boolean:
                json.WriteBooleanValue(value.Boolean!.Value);
                break;
            case NodeKind.Integer or NodeKind.Number when value.Number is { } number:
                json.WriteNumberValue(number);
                break;
            case NodeKind.Null:
                json.WriteNullValue();
                break;
            default:
                json.WriteStringValue(people.Shown(value.Text!));
                break;
        }
    }
}
