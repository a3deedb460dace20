using System.Text.RegularExpressions;

namespace MeshGovernance.Core.Names;

/// <summary>A login or a team on GitHub as a text mentions it: <c>@checkout-owner</c>, <c>@shop/checkout</c>.</summary>
public static partial class GitHubHandle
{
    /// <summary>Whether a text is one and nothing else.</summary>
    public static bool IsOne(string text) => Handle.IsMatch(text);

    [GeneratedRegex(@"\A@[A-Za-z0-9][A-Za-z0-9_-]{0,99}(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,99})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Handle { get; }
}
