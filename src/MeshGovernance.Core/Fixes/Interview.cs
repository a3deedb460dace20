using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Fixes;

/// <summary>What a person says about a suggestion.</summary>
public enum Consent
{
    No,
    Yes,

    /// <summary>Yes to this one, and to all others of its policy without asking again.</summary>
    YesToPolicy,

    /// <summary>No to this one and to all that follow.</summary>
    Quit,
}

/// <summary>Goes through suggestions with a person.</summary>
public static class Interview
{
    /// <summary>The suggestions that the person agrees to.</summary>
    /// <param name="suggestions">What to ask about, in order.</param>
    /// <param name="ask">Asks about one; the number is its place among all, from 1.</param>
    public static IReadOnlyList<Finding> Agreed(IReadOnlyList<Finding> suggestions, Func<Finding, int, Consent> ask)
    {
        var agreed = new List<Finding>();
        var policies = new HashSet<string>();
        for (var i = 0; i < suggestions.Count; i++)
        {
            var suggestion = suggestions[i];
            var consent = policies.Contains(suggestion.Policy) ? Consent.Yes : ask(suggestion, i + 1);
            if (consent == Consent.Quit)
                break;
            if (consent == Consent.YesToPolicy)
                policies.Add(suggestion.Policy);
            if (consent != Consent.No)
                agreed.Add(suggestion);
        }

        return agreed;
    }
}
