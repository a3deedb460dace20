namespace MeshGovernance.Cli;

/// <summary>What was asked for cannot be done; <see cref="Hint"/> says what can.</summary>
internal sealed class UserException(string message, string? hint = null) : Exception(message)
{
    internal string? Hint => hint;
}
