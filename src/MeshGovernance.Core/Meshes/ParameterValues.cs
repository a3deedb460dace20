using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Meshes;

/// <summary>What the parameters of policies are set to: the default of <c>policy.yaml</c>, unless <c>mesh.yaml</c> says otherwise.</summary>
internal static class ParameterValues
{
    private static readonly Dictionary<string, ParameterType> Types = new()
    {
        ["string"] = ParameterType.String,
        ["integer"] = ParameterType.Integer,
        ["number"] = ParameterType.Number,
        ["boolean"] = ParameterType.Boolean,
        ["date"] = ParameterType.Date,
        ["stringList"] = ParameterType.StringList,
    };

    /// <summary>The declarations of a policy. What is wrong with one is the schema's to find; the script then does not see it.</summary>
    internal static IReadOnlyList<ParameterDeclaration> Declared(Policy policy)
    {
        var declared = new List<ParameterDeclaration>();
        if (policy.Node["parameters"] is not { Kind: NodeKind.Map } map)
            return declared;
        for (var i = 0; i < map.Keys.Count && declared.Count < ArgumentsCodec.MostValues - 1; i++)
        {
            if (map.Keys[i].Length == 0 || map.Items[i]["type"]?.Text is not { } typeName || !Types.TryGetValue(typeName, out var type) || map.Items[i]["default"] is not { } value)
                continue;
            if (Read(value, type) is { } standard)
                declared.Add(new ParameterDeclaration(map.Keys[i], type, standard));
        }

        return declared;
    }

    /// <summary>What a policy declares and no worker takes, since there is too much of it.</summary>
    internal static IEnumerable<Diagnostic> TooMuch(Descriptor file)
    {
        if (file.Document.Root["parameters"] is not { Kind: NodeKind.Map } map)
            yield break;
        if (map.Keys.Count >= ArgumentsCodec.MostValues)
            yield return file.At(EngineRule.Parameter, map, $"There are {map.Keys.Count} parameters, and a policy has fewer than {ArgumentsCodec.MostValues}.");
        foreach (var (name, value) in map.Keys.Zip(map.Items, (name, parameter) => (name, parameter["default"])))
            if (value is not null && IsTooLong(value))
                yield return file.At(EngineRule.Parameter, value, $"'{PlainText.Cap(name)}' {TooLong(value)}", name);
    }

    /// <summary>The values of a policy's parameters: of several places that set one, the first counts.</summary>
    internal static Arguments Resolve(PolicySource source, params IReadOnlyList<Node?> settings) => new(source.Parameters.ToDictionary(
        declared => declared.Name,
        declared => settings.Select(set => set?[declared.Name] is { } value ? Read(value, declared.Type) : null).FirstOrDefault(value => value is not null) ?? declared.Default));

    /// <summary>What <c>mesh.yaml</c> sets for a policy.</summary>
    internal static Node? SetFor(PolicySource source, LoadedMesh mesh) => SetFor(source, mesh.Mesh.Node);

    /// <summary>The same for the nodes of a <c>mesh.yaml</c>.</summary>
    internal static Node? SetFor(PolicySource source, Node? settings) => settings?["parameters"]?[source.Policy.PolicyId.Id];

    /// <summary>The parameters that are set to something else than their default.</summary>
    internal static IReadOnlyList<SetParameter> Differing(PolicySource source, Node? set) =>
    [
        .. source.Parameters
            .Select(declared => set?[declared.Name] is { } value && Read(value, declared.Type) is { } read ? new SetParameter(declared, value, read) : null)
            .OfType<SetParameter>()
            .Where(parameter => !Texts(parameter.Set).SequenceEqual(Texts(parameter.Declared.Default))),
    ];

    /// <summary>What is set for a policy and does not fit it.</summary>
    internal static IEnumerable<(Node Value, string Message)> Unfit(PolicySource source, Node? set)
    {
        for (var i = 0; i < (set?.Keys.Count ?? 0); i++)
        {
            var (name, value) = (set!.Keys[i], set.Items[i]);
            if (source.Parameters.FirstOrDefault(parameter => parameter.Name == name) is not { } declared)
                yield return (value, $"'{source.Policy.PolicyId.Id}' has no parameter '{name}'.{Spelling.Question(name, source.Parameters.Select(parameter => parameter.Name))}");
            else if (Read(value, declared.Type) is null)
                yield return (value, $"'{name}' of '{source.Policy.PolicyId.Id}' {Asked(value, declared.Type)}");
        }
    }

    /// <summary>Finds what <c>mesh.yaml</c> sets for policies or parameters that are not there, or of the wrong type.</summary>
    internal static IEnumerable<Diagnostic> Check(Descriptor settings, IReadOnlyList<PolicySource> policies)
    {
        if (settings.Document.Root["parameters"] is not { Kind: NodeKind.Map } set)
            yield break;
        for (var i = 0; i < set.Keys.Count; i++)
        {
            var id = set.Keys[i];
            var versions = policies.Where(policy => policy.Policy.PolicyId.Id == id).ToList();
            if (versions.Count == 0)
            {
                yield return OnKey(settings, set.Items[i], $"There is no policy '{id}'.{Spelling.Question(id, policies.Select(policy => policy.Policy.PolicyId.Id))}", id);
                continue;
            }

            for (var j = 0; j < set.Items[i].Keys.Count; j++)
            {
                var (name, value) = (set.Items[i].Keys[j], set.Items[i].Items[j]);
                var declared = versions.SelectMany(version => version.Parameters).Where(parameter => parameter.Name == name).ToList();
                if (declared.Count == 0)
                    yield return OnKey(settings, value, $"'{id}' has no parameter '{name}'.{Spelling.Question(name, versions.SelectMany(version => version.Parameters).Select(parameter => parameter.Name))}", $"{id}.{name}");
                else if (declared.All(parameter => Read(value, parameter.Type) is null))
                    yield return settings.At(EngineRule.Parameter, value, $"'{name}' of '{id}' {Asked(value, declared[0].Type)}", $"{id}.{name}");
            }
        }
    }

    /// <summary>Adds a parameter, its type and its default to what is hashed of a policy.</summary>
    internal static void AddTo(HashInput input, ParameterDeclaration parameter) =>
        input.Add(parameter.Name).Add(NameOf(parameter.Type)).Add(Texts(parameter.Default));

    /// <summary>The texts of a value: one, or those of a list.</summary>
    internal static IReadOnlyList<string> Texts(object value) => value switch
    {
        IReadOnlyList<string> list => list,
        DateOnly date => [Dates.Write(date)],
        _ => [Convert.ToString(value, CultureInfo.InvariantCulture)!],
    };

    internal static string NameOf(ParameterType type) => Types.First(known => known.Value == type).Key;

    private static string Asked(Node value, ParameterType type) => type == ParameterType.StringList && IsTooLong(value) ? TooLong(value) : $"must be of type {NameOf(type)}.";

    private static bool IsTooLong(Node value) => value.Kind == NodeKind.List && value.OwnItems.Length >= ArgumentsCodec.MostTexts;

    private static string TooLong(Node value) => $"has {value.OwnItems.Length} items, and a policy is given fewer than {ArgumentsCodec.MostTexts}.";

    private static Diagnostic OnKey(Descriptor settings, Node value, string message, string key) =>
        new(EngineRule.Parameter, settings.Path, settings.Places.Key(value), settings.NameOf(value), message, key);

    private static object? Read(Node value, ParameterType type) => type switch
    {
        ParameterType.String => value.Kind == NodeKind.Text ? value.Text : null,
        ParameterType.Integer => value is { Kind: NodeKind.Integer, Number: >= long.MinValue and <= long.MaxValue and var number } ? (long)number : null,
        ParameterType.Number => value.Number,
        ParameterType.Boolean => value.Boolean,
        ParameterType.Date => Dates.Read(value.Text) is { } date && value.Text!.Length == Dates.Format.Length ? date : null,
        _ => value.Kind == NodeKind.List && !IsTooLong(value) && value.Items.All(item => item.Kind == NodeKind.Text) ? value.Items.Select(item => item.Text!).ToArray() : null,
    };
}

/// <summary>A parameter that <c>mesh.yaml</c> sets, where it does, and to what.</summary>
internal sealed record SetParameter(ParameterDeclaration Declared, Node Value, object Set);
