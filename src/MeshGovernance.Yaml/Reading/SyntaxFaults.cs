using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using YamlDotNet.Core;

namespace MeshGovernance.Yaml.Reading;

/// <summary>Says what the parser could not read in words that help to fix it.</summary>
internal static class SyntaxFaults
{
    private const string Indentation = "The indentation or the punctuation breaks here: the keys of a map begin in one column, each with ': ' behind it.";
    private const string Colon = "A ': ' stands where no key can be: put quotes around a text that holds one.";
    private const string NoKey = "A line that is no 'key: value' stands here: a ':' or a quote may be missing.";
    private const string OpenQuote = "A quote is opened and never closed.";

    // What the parser says begins in one of these ways, or holds one of them.
    private static readonly (string Part, string Message)[] Explanations =
    [
        ("did not find expected key", Indentation),
        ("found wrong indentation", Indentation),
        ("sequence entries are not allowed", Indentation),
        ("keys are not allowed", Indentation),
        ("values are not allowed", Colon),
        ("found invalid mapping", Colon),
        ("did not find expected '-'", "An item of the list is missing its '- ', or is indented otherwise than its neighbours."),
        ("scanning a simple key", NoKey),
        ("expected ':'", NoKey),
        ("quoted scalar, found unexpected end", OpenQuote),
        ("quoted scalar, found unexpected document", OpenQuote),
        ("escape", "A backslash in double quotes begins an escape that YAML does not know: use single quotes."),
        ("hexadecimal", "A backslash in double quotes begins an escape that is not finished: use single quotes."),
        ("cannot start any token", "A value cannot begin with this character: put it in quotes."),
        ("expected ',' or ']'", "A list in brackets is not closed, or a comma is missing."),
        ("expected ',' or '}'", "A map in braces is not closed, or a comma is missing."),
        ("expected node content", "A value is missing here, or begins with a character that must stand in quotes."),
        ("block scalar", "A text after '|' or '>' begins on the next line, and all its lines are indented alike."),
        ("<document start>", "The file goes on after its end: check the indentation of this line."),
        ("<document end>", "The file goes on after its end: check the indentation of this line."),
        ("after '...' marker", "The file goes on after its end: remove the '...'."),
        ("tag", "A tag ('!…') cannot stand here: remove it, or put the text in quotes."),
        ("anchor", "An anchor ('&…') cannot stand here: remove it, or put the text in quotes."),
        ("directive", "A line beginning with '%' is an instruction to the reader: put the text in quotes."),
    ];

    /// <summary>For what the parser threw without saying where: the last place that it reached.</summary>
    internal static ParseFault Unexplained(IParser parser)
    {
        var reached = parser.Current is { } current ? Clamp(current.End) : Position.Start;
        return new ParseFault(EngineRule.Syntax, new TextRange(reached, reached), "This is not YAML from here on: check brackets, quotes and indentation.");
    }

    /// <param name="error">What the parser complains of.</param>
    /// <param name="text">What it read.</param>
    /// <param name="reached">The line that the scanner has come to, which may be far below what it complains of; null inside brackets, where tabs take no blame.</param>
    internal static ParseFault Explain(YamlException error, string text, int? reached)
    {
        var (start, end) = (Clamp(error.Start), Clamp(error.End));
        if (reached is { } line && TabbedLines.Of(text) is var tabs && (tabs.FirstWithin(line, line) ?? tabs.FirstWithin(start.Line, end.Line + 1)) is { } tab)
            return new ParseFault(EngineRule.Tab, tab, TabbedLines.Message);

        var explained = Explanations.FirstOrDefault(candidate => error.Message.Contains(candidate.Part, StringComparison.OrdinalIgnoreCase)).Message;
        if (explained == Indentation && At(text, error.Start) is '"' or '\'')
            explained = "The quote that opens here is not closed, or something follows where it closes.";
        if (explained != OpenQuote && Unfinished.HoldsTemplate(text, error.Start))
            explained = Unfinished.Template;
        return new ParseFault(EngineRule.Syntax, Visible(new TextRange(start, end), error.Start, text), explained ?? $"This is not YAML: {PlainText.Line(error.Message)}");
    }

    private static char At(string text, Mark mark) => mark.Index >= 0 && mark.Index < text.Length ? text[(int)mark.Index] : '\0';

    /// <summary>A place behind all text shows nothing: its last character stands for it.</summary>
    private static TextRange Visible(TextRange range, Mark start, string text)
    {
        var last = text.AsSpan().TrimEnd().Length - 1;
        if (last < 0 || start.Index <= last)
            return range;
        var position = LineSpans.PositionOf(text, last);
        return new TextRange(position, position with { Column = position.Column + 1 });
    }

    private static Position Clamp(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));
}
