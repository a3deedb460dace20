using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub.Publishing.Issues;

/// <summary>What an issue says of a domain or the guild: what blocks first, product by product, then the days that lie ahead, then what waits for a decision.</summary>
internal sealed class IssueText
{
    /// <summary>What GitHub takes as an issue, in bytes to be safe, without the last lines.</summary>
    private const int MostBytes = 62_000;

    /// <summary>What GitHub takes as a title.</summary>
    private const int MostOfAName = 100;

    private const int MostOfADay = 10;
    private const int MostRows = 30;
    private const int PartOfTheEnd = 3;

    private readonly Publication publication;
    private readonly ShownReport shown;
    private readonly ReportHorizon horizon;
    private readonly MarkdownHost host;
    private readonly FindingMarkdown findings;
    private readonly Dictionary<string, Finding> known;

    internal IssueText(Publication publication, ShownReport shown, ReportHorizon horizon)
    {
        this.publication = publication;
        this.shown = shown;
        this.horizon = horizon;
        host = publication.HostOf(shown, mentions: true);
        findings = new FindingMarkdown(shown.Report, shown.Source, host);
        known = shown.Report.Findings.DistinctBy(finding => finding.Fingerprint).ToDictionary(finding => finding.Fingerprint, StringComparer.Ordinal);
    }

    private int Days => horizon.Until.DayNumber - shown.Report.AsOf.DayNumber;

    /// <summary>The title of an issue that has something to say.</summary>
    internal string Title(IssueMatter matter) => $"{NameOf(matter)}: {string.Join(", ", Counts(matter))}";

    /// <summary>The whole of it as GitHub's Markdown.</summary>
    internal string Body(IssueMatter matter)
    {
        // However much blocks, what comes has a part of the room.
        var end = new BoundedText(MostBytes / PartOfTheEnd);
        var rest = Ahead(end, $"### Until {Dates.Write(horizon.Until)}\n\n", [.. matter.Ahead.Where(entry => entry.On is not null)])
            + Ahead(end, "### To decide\n\n", [.. matter.Ahead.Where(entry => entry.On is null)]);
        var text = new BoundedText(MostBytes - end.Size);
        text.Add($"{matter.Subject.Mark(matter.Digest)}\n{Head(matter)}{Products(matter)}");
        rest += Blocking(text, matter);
        return $"{text}{end}{(rest > 0 ? $"… and {rest} more: `mesh check --horizon {Days} --format json` has them all.\n\n" : "")}{End(matter)}";
    }

    /// <summary>The title of an issue that says no more.</summary>
    internal static string TitleWhenDone(IssueMatter matter) => $"{NameOf(matter)}: nothing to do";

    /// <summary>What an issue says when it is closed because all is done.</summary>
    internal string BodyWhenDone(IssueMatter matter) =>
        $"{matter.Subject.Mark(IssueSubject.Done)}\nNothing of **{MarkdownText.Plain(matter.Name)}** blocks, and until {Dates.Write(horizon.Until)} nothing begins to block, ends or is due.\n\n{Judged()}";

    /// <summary>What an issue says when there is nothing any more that it could be about.</summary>
    internal string BodyWhenGone(IssueSubject subject) =>
        $"{subject.Mark(IssueSubject.Done)}\nThe mesh has no domain {MarkdownText.Code(subject.Domain ?? "")} any more: it has another name, or is gone. Whatever is left of it is told to others.\n\n{Judged()}";

    /// <summary>What an issue says that was begun twice.</summary>
    internal static string BodyOfASecond(IssueSubject subject, int first) =>
        string.Create(CultureInfo.InvariantCulture, $"{subject.Mark(IssueSubject.Done)}\nThis is told in #{first}.\n");

    private static string NameOf(IssueMatter matter)
    {
        var name = PlainText.Line(matter.Name);
        return name.Length <= MostOfAName ? name : name[..MostOfAName] + "…";
    }

    private IEnumerable<string> Counts(IssueMatter matter)
    {
        var overdue = matter.Ahead.Count(entry => entry.On < shown.Report.AsOf);
        if (matter.Blocking.Count > 0)
            yield return PlainText.Counted(matter.Blocking.Count, "finding blocks", "findings block");
        if (overdue > 0)
            yield return $"{overdue} overdue";
        if (matter.Ahead.Count(entry => entry.On >= shown.Report.AsOf) is var near and > 0)
            yield return $"{PlainText.Counted(near, "date")} within {PlainText.Counted(Days, "day")}";
        if (matter.Ahead.Count(entry => entry.On is null) is var waiting and > 0)
            yield return $"{PlainText.Counted(waiting, "proposal")} to decide";
    }

    private string Head(IssueMatter matter)
    {
        var page = matter.Subject.Domain is null ? publication.CatalogPageOf("calendar/") : null;
        var who = $"**{MarkdownText.Plain(matter.Name)}**{findings.Answers(matter.Subject.Domain, isMentioned: true)}{(page is null ? "" : $" · [Dates ahead]({MarkdownText.Address(page)})")}";
        var caveat = shown.Report.Outcome == Outcome.Error ? "> Not everything could be judged, so there may be more: the log of the run says why.\n\n" : "";
        return $"{who}\n\n{string.Join(", ", Counts(matter))}.\n\n{caveat}";
    }

    /// <summary>Where to begin, where more than one data product has something.</summary>
    private string Products(IssueMatter matter)
    {
        var later = matter.Ahead.Where(entry => entry.Kind is HorizonKind.Blocks or HorizonKind.Waiver).SelectMany(entry => entry.Findings).Select(known.GetValueOrDefault).OfType<Finding>();
        var rows = FindingGroups.ByHead(matter.Blocking.Concat(later).DistinctBy(finding => finding.Fingerprint))
            .Select(product => (Name: product.Key.Text, Now: product.Count(finding => finding.Blocking), Later: product.Count(finding => !finding.Blocking)))
            .OrderByDescending(product => product.Now).ThenByDescending(product => product.Later).ToList();
        return rows.Count < 2
            ? ""
            : $"| | blocks now | blocks until {Dates.Write(horizon.Until)} |\n| --- | ---: | ---: |\n{string.Concat(rows.Take(MostRows).Select(row => $"| {MarkdownText.Code(row.Name).Replace("|", "\\|", StringComparison.Ordinal)} | {Number(row.Now)} | {Number(row.Later)} |\n"))}{(rows.Count > MostRows ? $"| … and {rows.Count - MostRows} more | | |\n" : "")}\n";
    }

    /// <summary>Adds what blocks today, and gives how much there was no room for.</summary>
    private int Blocking(BoundedText text, IssueMatter matter)
    {
        var left = matter.Blocking.Count;
        if (left == 0 || !text.Add($"### {PlainText.Counted(left, "finding blocks", "findings block")}\n\n"))
            return left;
        foreach (var product in FindingGroups.ByHead(matter.Blocking))
        {
            var added = product.Index().TakeWhile(finding => text.Add((finding.Index == 0 ? $"#### {MarkdownText.Code(product.Key.Text)}\n\n" : "") + findings.Block(finding.Item, isNamed: true))).Count();
            left -= added;
            if (added < product.Count())
                break;
        }

        return left;
    }

    /// <summary>Adds what lies ahead, and gives how much there was no room for.</summary>
    private int Ahead(BoundedText text, string heading, IReadOnlyList<HorizonEntry> entries)
    {
        if (entries.Count == 0 || !text.Add(heading))
            return entries.Count;
        var left = entries.Count - entries.TakeWhile(entry => text.Add(Entry(entry))).Count();
        text.Add("\n");
        return left;
    }

    private string Entry(HorizonEntry entry)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{PlainText.Silent(TerminalText.Harmless(entry.File))}:{entry.Line}");
        var link = host.PageOf(entry.File, entry.Line) is { } page ? $"[{MarkdownText.Code(place)}]({MarkdownText.Address(page)})" : MarkdownText.Code(place);
        var what = entry.Kind is HorizonKind.Offer or HorizonKind.Input ? $"{MarkdownText.Code(entry.Element)}: {MarkdownText.Plain(entry.Message)}" : MarkdownText.Plain(entry.Message);
        var later = entry.Findings.Select(known.GetValueOrDefault).OfType<Finding>().ToList();
        var list = string.Concat(later.Take(MostOfADay).Select(finding => $"  - {findings.Line(finding)}\n"));
        var rest = entry.Findings.Count - Math.Min(later.Count, MostOfADay);
        return $"- {(entry.On is { } day ? $"**{When(day)}** " : "")}{what} {link}\n{list}{(rest > 0 ? $"  - … and {rest} more\n" : "")}";
    }

    private string When(DateOnly day) => (day.DayNumber - shown.Report.AsOf.DayNumber) switch
    {
        0 => $"Today, {Dates.Write(day)}:",
        1 => $"Tomorrow, {Dates.Write(day)}:",
        < 0 and var late => $"Overdue for {PlainText.Counted(-late, "day")}, since {Dates.Write(day)}:",
        var days => $"In {PlainText.Counted(days, "day")}, on {Dates.Write(day)}:",
    };

    private string End(IssueMatter matter)
    {
        var more = matter.Blocking.Concat(matter.Ahead.SelectMany(entry => entry.Findings).Select(known.GetValueOrDefault)).Any(finding => finding?.Version is not null)
            ? "Eight digits beside a place name a finding: `mesh waiver new 01234567` asks the guild for more time.\n\n" : "";
        return $"{more}{Judged()}<sub>This is kept up to date every night, and closed when nothing is left. Close it as *not planned*, and it rests until there is something new.</sub>\n";
    }

    private string Judged()
    {
        var commit = MarkdownText.Code(ReportWords.Short(publication.Commit));
        var catalog = publication.Catalog is { } pages ? $" · [The catalog]({MarkdownText.Address(pages)})" : "";
        return $"<sub>Judged for {Dates.Write(shown.Report.AsOf)} at {(publication.CommitPage is { } page ? $"[{commit}]({MarkdownText.Address(page)})" : commit)}.{catalog}</sub>\n\n";
    }

    private static string Number(int count) => count == 0 ? "" : count.ToString(CultureInfo.InvariantCulture);
}
