using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// One thing that differs between two states of a mesh. It names no winner: seen from the other side it is the same change with its two
/// sides exchanged.
/// </summary>
/// <param name="Type">What happened.</param>
/// <param name="Kind">The kind of the element: product, column, owner, edge.</param>
/// <param name="Field">The field below the element, with dots; empty where the element itself came, went, or got another name.</param>
/// <param name="Says">What the field means in the words of its standard; null where the standard has no such field.</param>
/// <param name="Before">As it was; null where the element was not there.</param>
/// <param name="After">As it is; null where the element is not there.</param>
public sealed record Change(ChangeType Type, string Kind, string Field, string? Says, ChangeSide? Before, ChangeSide? After)
{
    /// <summary>The element as the head names it; one that is gone, as the base did.</summary>
    public ElementName Element => (After ?? Before)!.Element;

    /// <summary>How bad it is for whoever reads the data and does nothing about it; null where it is about no data.</summary>
    public Severity? Severity => Effect?.Consequence.Severity;

    /// <summary>Why it is as bad as that, in a sentence.</summary>
    public string? Why => Effect?.Consequence.Why;

    /// <summary>Whether the mesh has set the severity, so that it is another than that of the table.</summary>
    public bool IsSetByMesh => Effect?.IsSet ?? false;

    /// <summary>The exception of the mesh that covers it; null where it counts.</summary>
    public IgnoredChange? Ignored { get; init; }

    /// <summary>How bad it counts to be; null where it is about no data, or ignored.</summary>
    public Severity? Counted => Ignored is null ? Severity : null;

    /// <summary>Of something that went, what came and looks like the same under another name, and the reverse; null where nothing does.</summary>
    public ElementName? LooksLike { get; init; }

    internal ChangeEffect? Effect { get; init; }

    /// <summary>The value that a list of valid values has no more, while it goes on listing others; null where the change takes none.</summary>
    internal string? GoneValue { get; init; }

    /// <summary>The contract or data product in whose text it stands, in both states; null for what is told of none.</summary>
    internal ComparedFiles? Files { get; init; }

    /// <summary>The same change, told from the head to the base.</summary>
    public Change Mirrored() => this with
    {
        Type = Type switch { ChangeType.Added => ChangeType.Removed, ChangeType.Removed => ChangeType.Added, _ => Type },
        Before = After,
        After = Before,
        Effect = Effect?.Reversed,
        GoneValue = null,
        Files = Files is null ? null : new ComparedFiles(Files.After, Files.Before),
    };
}

/// <summary>One side of a change: the element by its name there, the value, and the place that shows it.</summary>
/// <param name="Element">The name of the element.</param>
/// <param name="Value">The value as people read it; for an element of its own, what it is called. Null where there is none.</param>
/// <param name="File">Relative to the mesh.</param>
/// <param name="Range">The value; where it is missing, the element that lacks it.</param>
public sealed record ChangeSide(ElementName Element, string? Value, string File, TextRange Range)
{
    /// <summary>For an element that came or went: what a reader wants to know of it at once, field by field.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>For an element that came or went: how much came and went with it.</summary>
    public IReadOnlyList<HeldCount> Holds { get; init; } = [];

    /// <summary>The value itself, or the element; null where there is none.</summary>
    internal Node? Node { get; init; }

    /// <summary>The file that it was read from; null for what stands in no descriptor.</summary>
    internal Descriptor? Source { get; init; }

    /// <summary>The node that shows it: the value, else the element that has or lacks it.</summary>
    internal Node? Shown { get; init; }
}

/// <summary>A contract or data product in two states; null where it is not there.</summary>
internal sealed record ComparedFiles(Descriptor? Before, Descriptor? After);

/// <summary>Why a change counts for nothing.</summary>
/// <param name="Reason">In the words of whoever made the exception.</param>
/// <param name="Until">The last day on which that holds; null where it has no end.</param>
public sealed record IgnoredChange(string Reason, DateOnly? Until);

/// <summary>A field of an element and its value as people read it.</summary>
public sealed record Fact(string Field, string Value);

/// <summary>How many elements of a kind stand in another.</summary>
public sealed record HeldCount(string Kind, int Count);
