using System.Globalization;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>An agreement goes on: it gets another end and a day to look at it again, and a version that says so.</summary>
/// <param name="Agreement">The agreement as it is.</param>
/// <param name="Until">The new last day; null where it is open-ended and only looked at again.</param>
/// <param name="Review">The day by which the two sides look at it again; null where it ends before that.</param>
public sealed record Renewal(Agreement Agreement, DateOnly? Until, DateOnly? Review)
{
    /// <summary>Finds the agreement and the new days.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="name">Its product and its file, <c>checkout/orders/audiences</c>, the name of its element, or the path of the file.</param>
    /// <param name="day">Today.</param>
    /// <param name="until">The new last day; null for a year after the present one.</param>
    /// <param name="review">When it is looked at again; null for a year from today.</param>
    /// <exception cref="UserException">There is no such agreement, it was never granted, or its new end is none.</exception>
    public static Renewal Of(LoadedMesh mesh, string name, DateOnly day, DateOnly? until, DateOnly? review)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(name);
        var agreement = Find(mesh, name);
        if (!agreement.IsApproved)
            throw new UserException($"The agreement was never approved: it is {PlainText.Cap(agreement.Status)}. Nothing was written.", "Who grants access sets 'status: approved' first.");
        var last = until ?? (agreement.LastDay is { } end ? (end > day ? end : day).AddMonths(NewAgreement.ReassessedAfterMonths) : null);
        if (last < day)
            throw new UserException($"{Dates.Write(last.Value)} has passed: nothing goes on until then. Nothing was written.", "Name a day to come: --until YYYY-MM-DD");
        if (last <= agreement.LastDay)
            throw new UserException($"{Dates.Write(last.Value)} is no later end: the agreement ends on {Dates.Write(agreement.LastDay.Value)}. Nothing was written.", "Name a later day: --until YYYY-MM-DD");
        var next = review ?? day.AddMonths(NewAgreement.ReassessedAfterMonths);
        return review > last || review < day
            ? throw new UserException($"{Dates.Write(next)} does not lie between today and the end of the agreement. Nothing was written.", "Name another day: --review YYYY-MM-DD")
            : new Renewal(agreement, last, next < last || last is null ? next : null);
    }

    /// <summary>What the version becomes: an agreement that lasts longer is the next minor one.</summary>
    public string Version => System.Version.TryParse(Agreement.Version, out var numbers)
        ? string.Create(CultureInfo.InvariantCulture, $"{numbers.Major}.{numbers.Minor + 1}.0")
        : "1.1.0";

    /// <summary>What changes, in words.</summary>
    public string Said => string.Join(
        ", ", new[] { $"version {Version}", Until is { } last ? $"until {Dates.Write(last)}" : "without an end", Review is { } next ? $"looked at again by {Dates.Write(next)}" : null }.OfType<string>());

    /// <summary>Where the agreement lies.</summary>
    public string File(LoadedMesh mesh) => mesh.DescriptorOf(Agreement).Path;

    /// <summary>The file as it is then, with everything else in it as it was.</summary>
    /// <exception cref="UserException">The file is written in a way that leaves no safe place for it.</exception>
    public byte[] Written(LoadedMesh mesh)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var descriptor = mesh.DescriptorOf(Agreement);
        var writer = new EditWriter(mesh.Files);
        var edits = new List<TextEdit?> { Agreement.Version == Version ? null : writer.Set(descriptor, Agreement.Node, "version", Version)?.Edits[0] };
        if (Until is { } last)
            edits.Add(writer.SetPlain(descriptor, Agreement.Node, "endTimestamp", $"{Dates.Write(last)}T23:59:59Z"));
        if (Review is { } next)
            edits.Add(writer.SetPlain(descriptor, Agreement.Node, "nextReassessmentTimestamp", $"{Dates.Write(next)}T00:00:00Z"));
        else if (Agreement.Node["nextReassessmentTimestamp"] is not null)
            edits.Add(writer.Remove(descriptor, Agreement.Node, "nextReassessmentTimestamp"));
        return edits.TrueForAll(edit => edit is not null) && TextPatch.Apply(mesh.Files.Read(mesh.Files.Find(descriptor.Path)!), [.. edits.OfType<TextEdit>()]) is { } changed
            ? changed
            : throw new UserException(
                $"'{descriptor.Path}' is written in a way that leaves no safe place for its days. Nothing was written.", "Write 'version', 'endTimestamp' and 'nextReassessmentTimestamp' each on a line of its own, and run the command again.");
    }

    private static Agreement Find(LoadedMesh mesh, string name)
    {
        var element = ElementName.Read(name);
        return mesh.Mesh.Agreements.FirstOrDefault(agreement => NameOf(agreement) == name || mesh.DescriptorOf(agreement).Path == name || mesh.NameOf(agreement) == element)
            ?? throw new UserException(
                $"There is no access agreement '{name}'.{Spelling.Question(name, mesh.Mesh.Agreements.Select(NameOf))}", "Say which: <domain>/<product>/<file>. See 'mesh access list'.");

        static string NameOf(Agreement agreement) => $"{agreement.ProductKey}/{agreement.File}";
    }
}
