using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using YamlDotNet.Core;

namespace MeshGovernance.Yaml.Reading;

/// <summary>What other tools leave in a file until somebody finishes it: the two sides of a merge, and the marks of a template.</summary>
internal static class Unfinished
{
    internal const string Template = "This is a template, and YAML reads its braces as a map: put quotes around the value, or check the file that is made from it.";

    /// <summary>The marks by which git shows two sides that it could not join; null where there are none.</summary>
    internal static ParseFault? Merge(string text)
    {
        ParseFault? begun = null;
        var number = 0;
        foreach (var (start, length) in LineSpans.Of(text))
        {
            number++;
            var line = text.AsSpan(start, length);
            if (begun is null && line.StartsWith("<<<<<<< "))
                begun = new ParseFault(EngineRule.Syntax, new TextRange(new Position(number, 1), new Position(number, length + 1)), "A merge is not finished here: keep one of the two sides, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");
            else if (begun is not null && line.StartsWith(">>>>>>> "))
                return begun;
        }

        return null;
    }

    /// <summary>Whether a map stands right behind the brace of another one.</summary>
    internal static bool IsTemplate(string text, Mark inner) => inner.Index > 0 && inner.Index < text.Length && text[(int)inner.Index] == '{' && text[(int)inner.Index - 1] == '{';

    /// <summary>Whether a line holds the marks of a template.</summary>
    internal static bool HoldsTemplate(string text, Mark place)
    {
        var at = (int)Math.Clamp(place.Index, 0, text.Length);
        var start = text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        var line = text.AsSpan(start);
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Contains("{{", StringComparison.Ordinal) || line.Contains("{%", StringComparison.Ordinal);
    }
}
