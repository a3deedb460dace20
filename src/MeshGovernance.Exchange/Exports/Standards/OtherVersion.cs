using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Standards;

/// <summary>A file of a standard in another version of it. The judge of that version says what it has no words for, and that is left out.</summary>
internal static class OtherVersion
{
    /// <summary>What is left out may leave something else without what it needs: more rounds than fields lie within each other are never taken.</summary>
    private const int MostRounds = 20;

    /// <summary>The versions of a standard that can be asked for.</summary>
    internal static IReadOnlyList<string> All(Standard standard) => [.. standard.Versions.Select(version => version.ApiVersion[1..])];

    /// <summary>The file as it stands where it follows the version already, else written anew.</summary>
    internal static NewFile Of(Standard standard, string? asked, Element described, string path, ExportedProduct product, LeaveOut leave)
    {
        if (asked is null || $"v{asked}" == described.Node["apiVersion"]?.Text || standard.Find($"v{asked}") is not { } release)
            return new NewFile(path, product.Bytes(described));
        var (fields, left) = Fields(standard, release, described.Node);
        foreach (var (why, what) in left)
            leave(why, what);
        if (Encoding.UTF8.GetString(product.Bytes(described).Span).Split('\n').Any(line => line.TrimStart().StartsWith('#')))
            leave("comments stay in the file that it was made from");
        return NewFile.Of(path, YamlBlock.Of(fields));
    }

    /// <summary>The fields as the version has them, and what was left out.</summary>
    internal static (JsonObject Fields, IReadOnlyList<(string Why, IReadOnlyList<string> What)> Left) Fields(Standard standard, Release release, Node root)
    {
        var fields = NodeValues.ToObject(root);
        fields["apiVersion"] = standard.ApiVersion(release);
        var left = Renames.Apply(fields, release).Select(renamed => (renamed, (IReadOnlyList<string>)[])).ToList();
        var taken = new List<string>();
        for (var round = 0; round < MostRounds; round++)
        {
            var places = new Dictionary<Node, JsonPlace>();
            var faults = StandardJudge.As(standard, release, NodeValues.ToNode(fields, places)).Where(fault => fault.Kind == FaultKind.Schema).ToList();
            var removed = faults.OrderByDescending(fault => fault.Node.Ordinal).Select(fault => places[fault.Node]).Where(place => place.Remove()).Select(Words).ToList();
            taken.AddRange(removed);
            if (removed.Count > 0)
                continue;
            left.AddRange(faults.Select(fault => ($"{standard.Name} {standard.ApiVersion(release)} asks for more", (IReadOnlyList<string>)[fault.Message.TrimEnd('.')])));
            break;
        }

        if (taken.Count > 0)
            left.Insert(0, ($"{standard.Name} {standard.ApiVersion(release)} has no words for these", [.. taken.Order(StringComparer.Ordinal)]));
        return (fields, left);
    }

    private static string Words(JsonPlace place) => string.Join('.', place.Path.Where(part => part != "[]"));
}
