using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What lies ahead of a mesh within some days, told to whom it concerns: the domains, and the guild for what concerns none of them.</summary>
/// <param name="Until">The last day that is looked at. What somebody should have done before any day is told until it is done.</param>
/// <param name="Domains">Every domain of the mesh, in the order of their keys: of one that is not here, nothing can be said any more.</param>
/// <param name="Entries">The nearest day first; what has no day at the end.</param>
/// <param name="Untold">How many entries more there are than a report holds.</param>
public sealed record ReportHorizon(DateOnly Until, IReadOnlyList<HorizonDomain> Domains, IReadOnlyList<HorizonEntry> Entries, int Untold);

/// <summary>A domain as people know it.</summary>
/// <param name="Key">Its folder.</param>
/// <param name="Name">What people call it.</param>
public sealed record HorizonDomain(string Key, string Name)
{
    public string Name { get; init => field = PlainText.Line(value); } = PlainText.Line(Name);
}

/// <summary>What a day that lies ahead brings.</summary>
public enum HorizonKind
{
    /// <summary>A rule begins to block.</summary>
    Blocks,

    /// <summary>A waiver has its last day.</summary>
    Waiver,

    /// <summary>An output port ends.</summary>
    Offer,

    /// <summary>What an input port consumes ends.</summary>
    Input,

    /// <summary>A policy is to be reviewed.</summary>
    Review,

    /// <summary>A policy waits for a decision, on no particular day.</summary>
    Decision,
}

/// <summary>Something that lies ahead of a domain, or of the guild.</summary>
/// <param name="Kind">What it brings.</param>
/// <param name="On">The day; null where there is none.</param>
/// <param name="Domain">The key of the domain; null for the guild.</param>
/// <param name="Element">The data product, policy or waiver that it is about.</param>
/// <param name="Message">What happens, in a sentence without the day.</param>
/// <param name="File">The file that says so, relative to the mesh.</param>
/// <param name="Line">The line there, from 1.</param>
/// <param name="Findings">The fingerprints of the findings that will block then, for which there is time to be mended until that day.</param>
public sealed record HorizonEntry(HorizonKind Kind, DateOnly? On, string? Domain, string Element, string Message, string File, int Line, IReadOnlyList<string> Findings)
{
    public string Message { get; init => field = PlainText.Line(value); } = PlainText.Line(Message);

    public string Element { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Element);
}
