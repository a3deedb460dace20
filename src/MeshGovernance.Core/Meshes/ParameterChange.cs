using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Meshes;

/// <summary>What a parameter means then and did not before, in words.</summary>
internal static class ParameterChange
{
    private const int MostItems = 5;

    /// <summary>The parameters of a policy that mean something else.</summary>
    internal static IEnumerable<string> Of(PolicySource before, PolicySource after, LoadedMesh today, LoadedMesh then)
    {
        var (old, @new) = (ParameterValues.Resolve(before, ParameterValues.SetFor(before, today)).Values, ParameterValues.Resolve(after, ParameterValues.SetFor(after, then)).Values);
        return after.Parameters
            .Where(parameter => old.ContainsKey(parameter.Name) && !ParameterValues.Texts(old[parameter.Name]).SequenceEqual(ParameterValues.Texts(@new[parameter.Name])))
            .Select(parameter => Words(parameter.Name, old[parameter.Name], @new[parameter.Name]));
    }

    internal static string Words(string name, object before, object after)
    {
        var (old, @new) = (ParameterValues.Texts(before), ParameterValues.Texts(after));
        if (after is not IReadOnlyList<string> || @new.Count == 0 || old.Count == 0)
            return $"'{name}' is {Said(@new)} instead of {Said(old)}";
        string[] changes =
        [
            .. old.Except(@new).ToList() is { Count: > 0 } lost ? [$"is without {Said(lost)}"] : (string[])[],
            .. @new.Except(old).ToList() is { Count: > 0 } gained ? [$"has {Said(gained)} besides"] : (string[])[],
        ];
        return $"'{name}' {(changes.Length == 0 ? "is in another order" : string.Join(" and ", changes))}";
    }

    private static string Said(IReadOnlyList<string> texts) => texts.Count == 0
        ? "empty"
        : PlainText.Whole(string.Join(", ", texts.Take(MostItems).Select(text => $"'{text}'")) + (texts.Count > MostItems ? $" and {texts.Count - MostItems} more" : ""));
}
