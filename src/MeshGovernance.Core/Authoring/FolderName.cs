using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Authoring;

/// <summary>
/// Names of the folders that become keys: of domains, data products and contracts. Lower case and dashes, so that they are the same
/// folder on every disk, stay readable in addresses, and name an element without escapes.
/// </summary>
public static class FolderName
{
    private const int Longest = 60;

    private static readonly HashSet<string> WindowsDevices =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    /// <summary>What keeps a name from being one, with a proposal; null where nothing does.</summary>
    /// <param name="name">The name.</param>
    /// <param name="taken">Words that mean something else where the folder would stand.</param>
    public static string? FaultOf(string name, params IReadOnlyList<string> taken)
    {
        if (name.Length == 0)
            return "A name is needed, such as 'checkout'.";
        if (WindowsDevices.Contains(name))
            return $"'{name}' is a device on Windows, and no folder there: write '{name}-data', for instance.";
        if (taken.Contains(name))
            return $"'{name}' means something else here: write '{name}-data', for instance.";
        if (IsWellFormed(name))
            return null;
        var said = $"'{PlainText.Cap(name)}' cannot be the name of a folder: use lower-case letters, digits and single dashes, at most {Longest} of them.";
        return Proposal(name) is { Length: > 0 } proposal && FaultOf(proposal, taken) is null ? $"{said} How about '{proposal}'?" : said;
    }

    /// <summary>What is wrong with the name of a domain.</summary>
    public static string? FaultOfDomain(string name) => FaultOf(name, ElementName.Reserved);

    /// <summary>What is wrong with the name of a data product: its domain keeps its own policies in a folder beside it.</summary>
    public static string? FaultOfProduct(string name) => FaultOf(name, "policies");

    /// <summary>The name that a folder gets for what a source calls something; empty where no letter of it can be one.</summary>
    /// <param name="name">What the source says, in any letters.</param>
    /// <param name="faultOf">What keeps a name from being one where the folder stands.</param>
    public static string Proposed(string name, Func<string, string?> faultOf)
    {
        if (name.Length > 0 && faultOf(name) is null)
            return name;
        var proposal = Proposal(name);
        return proposal.Length == 0 || faultOf(proposal) is null ? proposal : faultOf(proposal + "-data") is null ? proposal + "-data" : "";
    }

    /// <summary>The name as a title: <c>customer-360</c> is <c>Customer 360</c>.</summary>
    public static string Title(string name)
    {
        var words = string.Join(' ', Words.Split(name));
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static bool IsWellFormed(string name) =>
        name.Length <= Longest && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal)
        && name.All(letter => letter is '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));

    private static string Proposal(string name)
    {
        var plain = string.Concat(Words.Split(string.Concat(name.Select(Ascii))).Select(word => word + "-")).TrimEnd('-');
        return plain.Length <= Longest ? plain : plain[..Longest].TrimEnd('-');
    }

    /// <summary>How people spell a letter who do not have it; what nobody can spell separates words.</summary>
    private static string Ascii(char letter) => char.ToLowerInvariant(letter) switch
    {
        'ä' or 'æ' => "ae",
        'ö' or 'ø' or 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à' or 'á' or 'â' or 'ã' or 'å' => "a",
        'è' or 'é' or 'ê' or 'ë' => "e",
        'ì' or 'í' or 'î' or 'ï' => "i",
        'ò' or 'ó' or 'ô' or 'õ' => "o",
        'ù' or 'ú' or 'û' => "u",
        'ç' => "c",
        'ñ' => "n",
        _ => char.IsAsciiLetterOrDigit(letter) ? letter.ToString() : " ",
    };
}
