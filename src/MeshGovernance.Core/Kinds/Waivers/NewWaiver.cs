using System.Globalization;
using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Core.Waivers;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Waivers;

/// <summary>What those who write a waiver have to decide.</summary>
public sealed record WaiverTerms(string Reason, string? RequestedBy, IReadOnlyList<string> ApprovedBy, DateOnly From, DateOnly Until, string? Link);

/// <summary>A waiver that is not written yet.</summary>
/// <param name="Name">The name of its file, without <c>.yaml</c>.</param>
/// <param name="Policy">Id and major.</param>
/// <param name="Elements">What it covers.</param>
/// <param name="Key">Which finding of the element; null covers all.</param>
/// <param name="Terms">Why, by whom, and for how long.</param>
public sealed record NewWaiver(string Name, string Policy, IReadOnlyList<ElementName> Elements, string? Key, WaiverTerms Terms)
{
    /// <summary>A waiver for one finding alone.</summary>
    public static NewWaiver For(Finding finding, WaiverTerms terms) => new(
        FileName(finding.Element.Text, finding.Policy), finding.WaivedAs, [finding.Element], finding.Key.Length > 0 ? finding.Key : null, terms);

    /// <summary>
    /// Waivers for everything that blocks by the time they end, one for each policy and domain: how a mesh that adopts policies late gets time to fix.
    /// It can be done again: what is waived stays so, and what came since gets files of its own.
    /// </summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="terms">Why, by whom, and for how long.</param>
    /// <param name="isTaken">Whether there is a waiver file of a name already.</param>
    public static IReadOnlyList<NewWaiver> Freeze(LoadedMesh mesh, IEnumerable<Finding> findings, WaiverTerms terms, Func<string, bool> isTaken)
    {
        var names = new HashSet<string>();
        return [.. Frozen(mesh, findings, terms).Select(waiver => waiver with { Name = Free(waiver.Name) })];

        string Free(string name)
        {
            var free = name;
            for (var number = 2; isTaken(free) || !names.Add(free); number++)
                free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            return free;
        }
    }

    private static IEnumerable<NewWaiver> Frozen(LoadedMesh mesh, IEnumerable<Finding> findings, WaiverTerms terms) =>
    [
        .. findings
            .Where(finding => FaultOf(mesh, finding) is null && WaiverBook.BlocksOn(mesh, finding, terms.Until))
            .GroupBy(finding => (Policy: finding.WaivedAs, Domain: finding.Element.DomainKey ?? MeshSettings.Unnamed))
            .OrderBy(group => group.Key.Policy, StringComparer.Ordinal).ThenBy(group => group.Key.Domain, StringComparer.Ordinal)
            .Select(group => new NewWaiver(
                FileName(group.Key.Domain, group.Key.Policy), group.Key.Policy, [.. group.Select(finding => finding.Element).Distinct().Order(ElementName.Order)], null, terms)),
    ];

    /// <summary>Why a finding cannot be waived; null where it can.</summary>
    public static string? FaultOf(LoadedMesh mesh, Finding finding) => finding switch
    {
        { Version: null } when !WaiverBook.CanWaiveOfEngine(mesh, finding) => $"'{finding.Policy}' is a rule of the engine that nobody waives: fix what was found.",
        { Waiver: { } waiver } => $"The finding is waived already, by '{waiver}'.",
        _ when WaiverBook.IsMandatory(mesh, finding) => $"'{finding.Policy}' is mandatory and cannot be waived: fix what was found.",
        _ => null,
    };

    /// <summary>What keeps the waiver from being one; null where nothing does.</summary>
    public string? FaultIn(LoadedMesh mesh)
    {
        var days = Terms.Until.DayNumber - Terms.From.DayNumber + 1;
        if (days < 1)
            return "The waiver ends before it begins.";
        return days > mesh.Settings.Waivers.MaxDays
            ? $"The waiver would last {days} days; 'waivers.maxDays' of {MeshSettings.File} allows {mesh.Settings.Waivers.MaxDays}, until {Dates.Write(Terms.From.AddDays(mesh.Settings.Waivers.MaxDays - 1))}."
            : Approval.FaultOf(Terms.ApprovedBy, Elements, Terms.From, mesh.Mesh.Guild);
    }

    /// <summary>The file.</summary>
    public string Text()
    {
        var text = new StringBuilder("apiVersion: meshgovernance/v1\nkind: Waiver\n");
        Field("policy", Policy);
        text.Append("elements:\n");
        foreach (var element in Elements)
            text.Append("  - ").Append(Scalar(element.Text)).Append('\n');
        if (Key is not null)
            Field("key", Key);
        Field("reason", Terms.Reason);
        if (Terms.RequestedBy is not null)
            Field("requestedBy", Terms.RequestedBy);
        text.Append("approvedBy: [").AppendJoin(", ", Terms.ApprovedBy.Select(Scalar)).Append("]\n");
        text.Append("from: ").Append(Dates.Write(Terms.From)).Append("\nuntil: ").Append(Dates.Write(Terms.Until)).Append('\n');
        if (Terms.Link is not null)
            Field("link", Terms.Link);
        return text.ToString();

        void Field(string name, string value) => text.Append(name).Append(": ").Append(Scalar(value)).Append('\n');
    }

    private static string Scalar(string value) => ScalarText.Write(value, NodeKind.Text);

    /// <summary>A name that every file system takes: letters, digits and dashes, of the element and of the policy's own name.</summary>
    private static string FileName(string element, string policy)
    {
        const int Longest = 80;
        var words = $"{element} {policy[(policy.LastIndexOf('/') + 1)..].Split('@')[0]}";
        var name = string.Join('-', new string([.. words.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name.Length <= Longest ? name : name[..Longest].TrimEnd('-');
    }
}
