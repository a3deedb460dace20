using System.Net;
using System.Text;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;
using ColorCode.Styling;
using Microsoft.AspNetCore.Html;

namespace MeshGovernance.Catalog.Texts;

/// <summary>C# with the names of its colours; the style sheet knows the colours.</summary>
internal sealed class CodeColours : CodeColorizerBase
{
    // The library fills its tables when it is first used, on whichever thread.
    private static readonly Lock Gate = new();

    private readonly StringBuilder html = new();

    private CodeColours()
        : base(StyleDictionary.DefaultLight, null)
    {
    }

    internal static IHtmlContent CSharp(string code)
    {
        lock (Gate)
        {
            var colours = new CodeColours();
            colours.languageParser.Parse(code.ReplaceLineEndings("\n"), Languages.CSharp, (text, scopes) => colours.Write(text, scopes));
            return new HtmlString(colours.html.ToString());
        }
    }

    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        var at = 0;
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            if (scope.Index < at)
                continue;
            Append(parsedSourceCode[at..scope.Index], null);
            at = scope.Index + scope.Length;
            Append(parsedSourceCode[scope.Index..at], ClassOf(scope.Name));
        }

        Append(parsedSourceCode[at..], null);
    }

    private static string? ClassOf(string scope) => scope switch
    {
        ScopeName.Keyword or ScopeName.ControlKeyword or ScopeName.PseudoKeyword or ScopeName.PreprocessorKeyword => "keyword",
        ScopeName.String or ScopeName.StringCSharpVerbatim or ScopeName.StringEscape => "string",
        ScopeName.Number => "number",
        ScopeName.Comment or ScopeName.XmlDocComment or ScopeName.XmlDocTag => "comment",
        ScopeName.ClassName or ScopeName.Type => "type",
        _ => null,
    };

    private void Append(string text, string? name)
    {
        var encoded = WebUtility.HtmlEncode(text);
        html.Append(name is null || text.Length == 0 ? encoded : $"<span class=\"{name}\">{encoded}</span>");
    }
}
