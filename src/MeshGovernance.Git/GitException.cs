namespace MeshGovernance.Git;

/// <summary>Git cannot give what was asked for; <see cref="Hint"/> says what to do about it.</summary>
public sealed class GitException(string message, string? hint = null) : Exception(message)
{
    public string? Hint => hint;
}
