namespace MeshGovernance.Core.Names;

/// <summary>
/// A path in the repository, seen from the top of the mesh: segments with slashes between them, on one line, none of them empty, <c>.</c> or
/// <c>..</c>. Paths are equal by their text, and only this type takes that text apart.
/// </summary>
public readonly record struct RepoPath
{
    /// <summary>The top of the mesh.</summary>
    public static readonly RepoPath Top;

    private readonly string? text;

    private RepoPath(string text) => this.text = text.Length == 0 ? null : text;

    /// <summary>The path as it is written; empty for the top.</summary>
    public string Text => text ?? "";

    /// <summary>The last segment.</summary>
    public string Name => Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>What holds it; the top for what stands there, and for the top itself.</summary>
    public RepoPath Folder => new(Text[..Math.Max(0, Text.LastIndexOf('/'))]);

    /// <summary>Reads what somebody wrote, with or without slashes around it; null for what is no path in the mesh.</summary>
    public static RepoPath? Read(string? text)
    {
        var path = text?.Trim('/');
        return path is { Length: > 0 } && path.Split('/', '\\').All(part => part is not ("" or "." or "..")) && !path.AsSpan().ContainsAny('\n', '\r', '\0')
            ? new RepoPath(path)
            : null;
    }

    /// <summary>A path that is known to be one, because a tree listed it or the program wrote it; a slash at its end is that of a folder.</summary>
    public static RepoPath Of(string path) => new(path is [.., '/'] ? path[..^1] : path);

    /// <summary>A file or folder in this one.</summary>
    public RepoPath Child(string name) => new(text is null ? name : $"{text}/{name}");

    /// <summary>Whether it lies in a folder, however deep. Asked for every file of a mesh: nothing is allocated on the way.</summary>
    public bool IsBelow(RepoPath folder) => folder.text is not { } above
        ? text is not null
        : Text.Length > above.Length && Text[above.Length] == '/' && Text.StartsWith(above, StringComparison.Ordinal);

    /// <summary>What is left of the path in a folder that it lies in; empty where it does not.</summary>
    public ReadOnlySpan<char> Within(RepoPath folder) => !IsBelow(folder) ? "" : Text.AsSpan(folder.text is { } above ? above.Length + 1 : 0);

    /// <summary>The segments in a folder that it lies in; none where it does not.</summary>
    public string[] SegmentsWithin(RepoPath folder) => IsBelow(folder) ? Within(folder).ToString().Split('/') : [];

    public static implicit operator string(RepoPath path) => path.Text;

    public override string ToString() => Text;
}
