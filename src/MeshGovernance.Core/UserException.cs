namespace MeshGovernance.Core;

/// <summary>What was asked for cannot be done; <see cref="Hint"/> says what can.</summary>
public sealed class UserException(string message, string? hint = null) : Exception(message)
{
    public string? Hint => hint;
}
