using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Spectre.Console;

namespace MeshGovernance.Cli.Questions;

/// <summary>Shows suggestions one by one, as the report does, and asks about each.</summary>
internal static class SuggestionPrompt
{
    private const string Yes = "y";
    private const string No = "n";
    private const string All = "a";
    private const string Quit = "q";

    internal static IReadOnlyList<Finding> Ask(IReadOnlyList<Finding> suggestions, Report report, IFileTree files)
    {
        var page = new ConsoleReport(report, SourceFiles.Of(files), Terminal.Width);
        return Interview.Agreed(suggestions, (finding, number) =>
        {
            Terminal.Write([.. page.LinesOf(finding), StyledLine.Empty]);
            var said = AnsiConsole.Prompt(
                new TextPrompt<string>($"{number} of {suggestions.Count}. Apply it? [grey]y yes, n no, a all of {Markup.Escape(finding.Policy)}, q quit[/]")
                    .AddChoices([Yes, No, All, Quit])
                    .DefaultValue(No)
                    .InvalidChoiceMessage("[yellow]Answer with y, n, a or q.[/]"));
            AnsiConsole.WriteLine();
            return said switch { Yes => Consent.Yes, All => Consent.YesToPolicy, Quit => Consent.Quit, _ => Consent.No };
        });
    }
}
