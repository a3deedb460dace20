using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>A mesh to be founded, and what its files are made of.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Organisation">Whose it is; null where nobody said.</param>
/// <param name="Owner">The e-mail address of whoever founds it, and adopts the starter set of policies.</param>
/// <param name="Login">Their login on GitHub.</param>
/// <param name="Day">The day of the founding.</param>
/// <param name="Tool">From where its workflows take this tool; null where nobody said.</param>
public sealed partial record NewMesh(string Name, string? Organisation, string Owner, string Login, DateOnly Day, ToolSource? Tool)
{
    private const string Policies = "policies/";
    private const string Example = "domains/";
    private const string Decision = "/" + DecisionKind.File;
    private const string Manifest = "/" + PolicyKind.File;

    /// <summary>
    /// The day on which the starter set was founded. Every date of its policies, in their messages and in their cases moves by the days from here to the
    /// founding of the new mesh, so that they keep their order, and the cases hold.
    /// </summary>
    private static readonly DateOnly StarterDay = new(2026, 6, 15);

    /// <summary>Where the repository lies.</summary>
    public MeshHost Host { get; init; }

    /// <summary>Whether it begins with an example to look at; not where it begins with something of its own.</summary>
    public bool HasExample { get; init; } = true;

    /// <summary>Who else holds a role that policies name.</summary>
    public IReadOnlyList<Seat> Roles { get; init; } = [];

    /// <summary>The seats of these roles in the guild.</summary>
    public IEnumerable<NewItem> Seats => Roles.Select(seat => new NewItem("guild/guild.yaml", "members", YamlText.Of(
        $"""
        username: {seat.Holder}
        github: {seat.Login}
        represents: {Represented.Role(seat.Role)}
        from: {Day}
        """)));

    /// <summary>The files without the decisions, which need the digests of the policies: see <see cref="Decisions"/>.</summary>
    public IReadOnlyList<NewFile> Files(IEnumerable<NewFile> starter)
    {
        var files = HostFiles.Of([.. starter.Where(file => HasExample || !file.Path.StartsWith(Example, StringComparison.Ordinal))], Host, Tool);

        // A mesh that begins has nothing to part with.
        var leaving = files.Where(file => IsManifest(file) && Leaving.IsMatch(Text(file))).Select(file => file.Path[..^Manifest.Length] + "/").ToList();
        return
        [
            .. files
                .Where(file => !leaving.Exists(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)))
                .Where(file => !(IsOfPolicy(file) && !IsOfCase(file) && file.Path.EndsWith(Decision, StringComparison.Ordinal)))
                .Select(file => Adapted(IsManifest(file) ? Rewritten(file, text => Supersedes.Replace(text, "")) : file)),
        ];
    }

    /// <summary>The founding decisions on the policies that bind. What is only proposed, nobody has decided on.</summary>
    public IReadOnlyList<NewFile> Decisions(IEnumerable<(PolicySource Policy, string Digest)> policies) =>
        [.. policies.Where(policy => policy.Policy.Policy.Status == "adopted").Select(policy => new FoundingDecision(policy.Policy, policy.Digest, Owner, Day).File())];

    private NewFile Adapted(NewFile file) => (IsOfPolicy(file), Path.GetExtension(file.Path)) switch
    {
        (true, ".md") when !IsOfCase(file) => Rewritten(file, Remark),
        (true, _) => file with { Content = Moved(file.Content) },
        (false, ".md") => Rewritten(file, text => Filled(text, value => value is DateOnly day ? Dates.Write(day) : MarkdownText.Plain(value?.ToString() ?? ""))),
        (false, ".yaml") => Rewritten(file, text => Filled(text, YamlText.Scalar)),
        _ => file,
    };

    private static bool IsOfPolicy(NewFile file) => file.Path.StartsWith(Policies, StringComparison.Ordinal);

    private static bool IsOfCase(NewFile file) => file.Path.Contains("/cases/", StringComparison.Ordinal);

    private static bool IsManifest(NewFile file) => IsOfPolicy(file) && !IsOfCase(file) && file.Path.EndsWith(Manifest, StringComparison.Ordinal);

    private static NewFile Rewritten(NewFile file, Func<string, string> rewrite) => NewFile.Of(file.Path, rewrite(Text(file)));

    private static string Text(NewFile file) => Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>Whose experience a record tells of, below its title.</summary>
    private string Remark(string record)
    {
        var title = record.IndexOf('\n', StringComparison.Ordinal) + 1;
        return $"{record[..title]}\n> From the starter set, with which this mesh was founded on {Dates.Write(Day)}. Its experience is that of an online shop.\n{record[title..]}";
    }

    /// <summary>Every day that the calendar has, moved. Latin-1 takes each byte there and back, whatever a case is written in.</summary>
    private ReadOnlyMemory<byte> Moved(ReadOnlyMemory<byte> content) => Encoding.Latin1.GetBytes(DayInText.Replace(
        Encoding.Latin1.GetString(content.Span),
        found => DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.DayNumber + Day.DayNumber - StarterDay.DayNumber is var moved && moved >= 0 && moved <= DateOnly.MaxValue.DayNumber
            ? Dates.Write(DateOnly.FromDayNumber(moved))
            : found.Value));

    private string Filled(string text, Func<object?, string> write) => Placeholder.Replace(text, found => write(found.Groups["name"].Value switch
    {
        "name" => Name,
        "organisation" => Organisation,
        "owner" => Owner,
        "address" => "mailto:" + Owner,
        "login" => Login,
        "today" => Day,
        "repository" => Tool?.Repository,
        "pinned" => Tool?.Commit is null ? "version" : "commit",
        "pin" => Tool?.Commit ?? Tool?.Version,
        var other => throw new FormatException($"The starter set has no '{other}' to fill in."),
    }));

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DayInText { get; }

    [GeneratedRegex(@"^status: (deprecated|retired|rejected)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Leaving { get; }

    [GeneratedRegex(@"^supersedes: .*\n", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Supersedes { get; }

    [GeneratedRegex(@"\{\{(?<name>[a-z]+)\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Placeholder { get; }
}

/// <summary>A role in the guild, with the e-mail address and the login of whoever holds it.</summary>
public sealed record Seat(string Role, string Holder, string Login);

/// <summary>A git repository, and there the version of a release or the full hash of a commit.</summary>
public sealed record ToolSource(string Repository, string? Version, string? Commit)
{
    /// <summary>What is wrong with <c>REPOSITORY@VERSION</c> or <c>REPOSITORY@COMMIT</c>; null where nothing is.</summary>
    public static string? FaultOf(string text) => Read(text) is null
        ? "A repository is needed with a version or a full hash, such as https://github.com/example/mesh@1.2.3, or @ and 40 hex digits."
        : null;

    /// <summary>Reads <c>REPOSITORY@VERSION</c> or <c>REPOSITORY@COMMIT</c>; null where it is neither.</summary>
    public static ToolSource? Read(string text)
    {
        if (text.LastIndexOf('@') is not (var at and > 0) || text.Any(char.IsWhiteSpace))
            return null;
        var (repository, pin) = (text[..at], text[(at + 1)..]);
        return ToolPin.IsCommit(pin) ? new ToolSource(repository, null, pin)
            : ToolPin.IsVersion(pin) && ToolPin.IsReleasing(repository) ? new ToolSource(repository, pin, null)
            : null;
    }
}
