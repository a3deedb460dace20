using System.Globalization;
using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>Makes one line of plain text of whatever a descriptor or a policy says.</summary>
public static class PlainText
{
    public const int Longest = 500;

    /// <summary>What begins a command to the runner of GitHub Actions and to the agent of Azure Pipelines, wherever in a line it stands.</summary>
    internal static readonly IReadOnlyList<string> Commands = ["##[", "##vso["];

    /// <summary>
    /// One line of at most 500 characters. Control characters, line breaks and marks that change the direction of writing become spaces or
    /// vanish: they move the cursor of a terminal, or show something else than what is there. What the runner of a workflow would take for a
    /// command in the output of a step comes apart.
    /// </summary>
    public static string Line(string text) => Line(text, "");

    /// <summary>The same for a message, in which letters that nobody sees stand as their numbers.</summary>
    public static string Message(string text) => Line(Unseen.Shown(text));

    /// <summary>The same, where the text is cut so that an ending of our own stays whole.</summary>
    internal static string Line(string text, string ending)
    {
        var room = Longest - ending.Length;
        var cut = text.Length <= room ? text : text[..(room - 1)] + "…";
        return Whole(cut) + ending;
    }

    /// <summary>The same without a bound, for names by which things are found again.</summary>
    internal static string Whole(string text) => Silent(text.All(IsHarmless) ? text : Clean(text));

    /// <summary>A line in which GitHub Actions and Azure Pipelines find no command: they obey what a step prints.</summary>
    internal static string Silent(string line)
    {
        if (line.AsSpan().TrimStart().StartsWith("::"))
            line = line.Replace("::", ": :", StringComparison.Ordinal);
        foreach (var command in Commands)
            line = line.Replace(command, $"# {command[1..]}", StringComparison.Ordinal);
        return line;
    }

    /// <summary>A value of a file, short enough to stand in a message: at most 40 characters, on one line.</summary>
    public static string Cap(string? text)
    {
        const int longest = 40;
        if (text is null || text.Length <= longest)
            return Message(text ?? "");
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return $"{Message(text[..end]).TrimEnd()}…";
    }

    /// <summary>A number with what it counts.</summary>
    public static string Counted(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                    break;
                default:
                    clean.Append(rune);
                    break;
            }
        }

        return clean.ToString();
    }

    private static bool IsHarmless(char letter) => letter is >= ' ' and < '\u007f' or >= '\u00a1' and < '\u00ad' or > '\u00ad' and < '\u0600';
}
