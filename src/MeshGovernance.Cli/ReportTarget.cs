using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary>A form of the report and where it goes: <c>--format sarif=report.sarif</c>, or standard output where there is no file.</summary>
internal sealed record ReportTarget(ReportFormat Format, string? File)
{
    internal static string Names => $"{string.Join(", ", ReportFormat.All.SkipLast(1).Select(format => format.Name))} or {ReportFormat.All[^1].Name}";

    /// <summary>What is wrong with a word after <c>--format</c>; null where nothing is.</summary>
    internal static string? FaultOf(string word)
    {
        var (name, file) = Split(word);
        if (file is "")
            return $"'{word}' names no file: write {name}=FILE, or {name} alone for standard output.";
        if (Find(name) is not null)
            return null;
        return $"There is no format '{name}': it is {Names}.{(Spelling.Nearest(name, ReportFormat.All.Select(format => format.Name)) is { } near ? $" Did you mean '{near}'?" : "")}";
    }

    internal static IReadOnlyList<ReportTarget> Of(IReadOnlyList<string> words, string? output)
    {
        var named = words.Select(word => new ReportTarget(Find(Split(word).Name)!, Split(word).File)).ToList();
        if (named.Where(target => target.File is null).Skip(1).FirstOrDefault() is { } second)
            throw new UserException(
                $"Two formats would go to {(output is null ? "standard output" : $"'{output}'")}.", $"Give one of them a file of its own: --format {second.Format.Name}=FILE");
        if (output is not null && named.TrueForAll(target => target.File is not null))
            throw new UserException("Every format has a file of its own, so there is nothing for --output.", "Leave --output away, or add a format without a file: --format console");
        var targets = named.ConvertAll(target => target with { File = target.File ?? output });
        if (targets.GroupBy(target => target.File).FirstOrDefault(group => group.Count() > 1) is { } group)
            throw new UserException($"Two formats would go to '{group.Key}'.", "Give each a file of its own.");
        return targets;
    }

    /// <summary>Writes files first, so that what is printed holds. Nothing is written where one of the files cannot be.</summary>
    internal static void Write(IReadOnlyList<ReportTarget> targets, Report report, Func<string, SourceLines?> source)
    {
        OutputFile.Write([.. targets.Where(target => target.File is not null).Select(target => (target.File!, target.Format.Write(report, source)))]);
        if (targets.FirstOrDefault(target => target.File is null)?.Format is not { } printed)
            return;
        if (printed == ReportFormat.Console)
        {
            Terminal.Write(new ConsoleReport(report, source, Terminal.Width).Lines());
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(printed.Write(report, source));
    }

    private static ReportFormat? Find(string name) => ReportFormat.All.FirstOrDefault(format => format.Name == name);

    private static (string Name, string? File) Split(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (word[..at], word[(at + 1)..]) : (word, null);
}
