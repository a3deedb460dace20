using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using YamlDotNet.Core;

namespace MeshGovernance.Yaml.Reading;

/// <summary>Says what the parser could not read in words that help to mend it.</summary>
internal static class SyntaxFaults
{
    private static readonly (string Part, string Message)[] Explanations =
    [
        ("did not find expected key", "The indentation or the punctuation breaks here: every key of a map starts in one column and ends with ': '."),
        ("Mapping values are not allowed", "A ': ' stands where no key can be: put quotes around a text that holds one."),
        ("did not find expected '-' indicator", "An item of the list is missing its '- ', or is indented otherwise than its neighbours."),
        ("while scanning a simple key", "A line that is no 'key: value' stands here: a ':' or a quote may be missing."),
        ("could not find expected ':'", "A line that is no 'key: value' stands here: a ':' or a quote may be missing."),
        ("unexpected end of stream", "A quote is opened and never closed."),
        ("while scanning a quoted scalar", "A quote is opened and never closed."),
        ("cannot start any token", "A value cannot begin with this character: put it in quotes."),
        ("did not find expected ',' or ']'", "A list in brackets is not closed, or a comma is missing."),
        ("did not find expected ',' or '}'", "A map in braces is not closed, or a comma is missing."),
        ("escape", "A backslash in double quotes begins an escape that YAML does not know: use single quotes."),
        ("did not find expected <document start>", "The file continues after its document: check the indentation."),
    ];

    internal static ParseFault Explain(YamlException error, string text)
    {
        var start = Clamp(error.Start);
        var tabs = TabbedLines.Of(text);
        if (tabs.IsTabbed(start.Line))
            return new ParseFault(EngineRule.Tab, new TextRange(start with { Column = 1 }, start), "A tab indents this line: use spaces.");

        var explained = Explanations.FirstOrDefault(candidate => error.Message.Contains(candidate.Part, StringComparison.OrdinalIgnoreCase)).Message;
        return new ParseFault(EngineRule.Syntax, new TextRange(start, Clamp(error.End)), explained ?? $"This is not YAML: {Line(error.Message)}");
    }

    private static Position Clamp(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private static string Line(string message) => message.Replace('\n', ' ').Replace('\r', ' ').Trim();
}
