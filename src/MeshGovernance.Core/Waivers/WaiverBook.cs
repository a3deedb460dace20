using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Waivers;

/// <summary>The waivers of a mesh on a day: the one place that decides whether a finding is waived. The strictest answer wins.</summary>
internal sealed class WaiverBook(LoadedMesh mesh, DateOnly asOf)
{
    private readonly HashSet<Waiver> matched = [];
    private readonly NamedElements named = new(mesh);
    private readonly Dictionary<Waiver, IReadOnlyList<ElementName>> elements = mesh.Mesh.Waivers.ToDictionary(waiver => waiver, ElementsOf);

    /// <summary>What a waiver covers, by the names that its elements mean.</summary>
    internal static IReadOnlyList<ElementName> ElementsOf(Waiver waiver) => [.. waiver.Elements.Select(ElementName.Read)];

    /// <summary>The finding, waived where a waiver covers it.</summary>
    internal Finding Apply(Finding finding)
    {
        foreach (var waiver in mesh.Mesh.Waivers)
        {
            if (!Names(waiver, finding) || !(CanWaiveOfEngine(mesh, finding) || (PolicyOf(waiver) is { } policy && Lifecycle.CanBeWaived(policy.Policy))))
                continue;
            matched.Add(waiver);
            if (!Covers(waiver))
                continue;
            if (!IsPending(waiver))
                return finding with { Waiver = waiver.File, Pending = null, Blocking = false };
            finding = finding with { Pending = waiver.File };
        }

        return finding;
    }

    /// <summary>What is wrong with the waivers themselves; call it when all findings have been seen.</summary>
    /// <param name="everything">Whether everything was judged: only then an unmatched waiver is one.</param>
    internal IEnumerable<Diagnostic> Check(bool everything) =>
        mesh.Mesh.Waivers.Select(waiver => Check(waiver, everything)).OfType<Diagnostic>();

    private Diagnostic? Check(Waiver waiver, bool everything)
    {
        var days = mesh.Settings.Waivers;
        var rule = EngineRules.Waived(waiver.Policy);
        if (rule is { CanBeWaived: false })
            return At(EngineRule.WaiverMandatory, "policy", $"'{waiver.Policy}' is a rule of the engine that nobody waives: remove this waiver.");
        var policy = PolicyOf(waiver);
        if (rule is null && policy is null)
            return At(EngineRule.WaiverUnknownPolicy, "policy", $"There is no policy '{waiver.Policy}': a waiver ends with the major version that it names.{Meant(waiver)}");
        if (policy is not null && !Lifecycle.CanBeWaived(policy.Policy))
            return At(EngineRule.WaiverMandatory, "policy", $"'{waiver.Policy}' is mandatory and cannot be waived: remove this waiver.");
        if (waiver.From is not { } from || waiver.Until is not { } until)
            return null;
        if (until < from)
            return At(EngineRule.WaiverDates, "until", "The waiver ends before it begins.");
        if (until.DayNumber - from.DayNumber + 1 > days.MaxDays)
            return At(EngineRule.WaiverDates, "until", $"The waiver lasts {until.DayNumber - from.DayNumber + 1} days; at most {days.MaxDays} are allowed.");
        if (until < asOf)
            return At(EngineRule.WaiverExpired, "until", $"The waiver ended on {Dates.Write(until)}: remove the file.");
        if (Approval.FaultOf(waiver.ApprovedBy, elements[waiver], from, mesh.Mesh.Guild) is { } fault)
            return At(EngineRule.WaiverApproval, "approvedBy", fault);
        if (IsPending(waiver))
            return At(EngineRule.WaiverPending, "policy", "The base does not have this waiver, so it counts for nothing yet: have it merged first, in a pull request of its own.");
        if (everything && from <= asOf && policy?.Policy.Scope != "change" && elements[waiver].FirstOrDefault(element => !named.Has(element)) is { } missing)
            return At(EngineRule.WaiverUnmatched, "elements", $"The mesh has no '{missing}'{(named.Nearest(missing) is { } near ? $". Did you mean '{near}'?" : ": remove it from the waiver, or write it as a report does.")}");

        // What a change breaks is found in its pull request alone.
        if (everything && from <= asOf && !matched.Contains(waiver) && policy?.Policy.Scope != "change")
            return At(EngineRule.WaiverUnmatched, "elements", $"Nothing that the waiver names breaks '{waiver.Policy}' any more: remove the file.");
        return until.DayNumber - asOf.DayNumber <= days.WarnDays && from <= asOf
            ? At(EngineRule.WaiverEnding, "until", $"The waiver ends on {Dates.Write(until)}, {InDays(until.DayNumber - asOf.DayNumber)}: fix what it covers.")
            : null;

        Diagnostic At(EngineRule rule, string field, string message) => mesh.DescriptorOf(waiver).At(rule, waiver.Node, field, message, "");
    }

    private static string InDays(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        _ => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
    };

    /// <summary>A misspelt policy is pointed out; another major of the same one is no better answer.</summary>
    private string Meant(Waiver waiver) =>
        Spelling.Nearest(waiver.Policy, mesh.Policies.Select(source => source.Policy.Key)) is { } near && near.Split('@')[0] != waiver.Policy.Split('@')[0]
            ? $" Did you mean '{near}'?"
            : "";

    private bool Names(Waiver waiver, Finding finding) =>
        waiver.Policy == finding.WaivedAs
        && (waiver.Key is null || waiver.Key == finding.Key)
        && elements[waiver].Any(element => element.Covers(finding.Element));

    /// <summary>Whether a finding of the engine can be waived: not where its file gave nothing that could be judged.</summary>
    internal static bool CanWaiveOfEngine(LoadedMesh mesh, Finding finding) => finding.IsWaivableOfEngine && !mesh.Broken.Contains(finding.File);

    /// <summary>Whether a finding cannot be waived because its policy is mandatory.</summary>
    internal static bool IsMandatory(LoadedMesh mesh, Finding finding) => PolicyOf(mesh, finding) is { } policy && !Lifecycle.CanBeWaived(policy.Policy);

    /// <summary>Whether a finding blocks on a day, as far as the dates of its policy say today.</summary>
    internal static bool BlocksOn(LoadedMesh mesh, Finding finding, DateOnly day) =>
        finding.Level == Level.Error || (PolicyOf(mesh, finding) is { } policy && Lifecycle.LevelOn(policy.Policy, day) == Level.Error);

    /// <summary>Whether the waiver holds on the day; one with a missing, reversed or overlong span holds never, nor does one that the wrong people approved.</summary>
    internal bool Covers(Waiver waiver) =>
        waiver.From is { } from && waiver.Until is { } until
        && from <= asOf && asOf <= until
        && until.DayNumber - from.DayNumber < mesh.Settings.Waivers.MaxDays
        && Approval.FaultOf(waiver.ApprovedBy, elements[waiver], from, mesh.Mesh.Guild) is null;

    /// <summary>Whether the waiver is wider than what the base of the pull request waives.</summary>
    private bool IsPending(Waiver waiver) => mesh.Rules != mesh && !mesh.Rules.Mesh.Waivers.Any(known => IsWithin(waiver, known));

    private bool IsWithin(Waiver waiver, Waiver known) =>
        waiver.Policy == known.Policy
        && (known.Key is null || known.Key == waiver.Key)
        && waiver.From >= known.From && waiver.Until <= known.Until
        && waiver.ApprovedBy.ToHashSet().SetEquals(known.ApprovedBy)
        && elements[waiver].All(element => ElementsOf(known).Any(covering => covering.Covers(element)));

    private static PolicySource? PolicyOf(LoadedMesh mesh, Finding finding) =>
        mesh.Rules.Policies.FirstOrDefault(source => source.Policy.PolicyId.Id == finding.Policy && source.Policy.Version == finding.Version);

    /// <summary>Of a policy that the base has, its version decides; one that comes with the pull request may bring its waivers.</summary>
    private PolicySource? PolicyOf(Waiver waiver) => mesh.Rules.Policies.Concat(mesh.Policies).FirstOrDefault(source => source.Policy.Key == waiver.Policy);
}
