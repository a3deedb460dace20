using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Tests.Reference;

/// <summary>What exit codes mean, in general and where a verb says more.</summary>
internal static class ExitCodesPage
{
    private static readonly Regex Said = new(@"Exit code (?<codes>\d: .*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    internal static string Text() => new ReferenceText(
        "Exit codes",
        """
        Of two codes the higher one counts: what could not be judged is never hidden by what passed or failed. A wrong command line, a folder without a mesh and a file that
        cannot be written are 2 for every verb.
        """)
        .Table(["code", "outcome in reports", "means"], [.. Enum.GetValues<Outcome>().Select(outcome => new[] { ((int)outcome).ToString(CultureInfo.InvariantCulture), $"`{outcome.ToString().ToLowerInvariant()}`", Means(outcome) })])
        .Heading("By verb")
        .Paragraph("A verb without a line here ends with 0 where it did what it was asked for, else with 2.")
        .Table(["verb", "0", "1", "2"], [.. Lines()])
        .ToString();

    private static string Means(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "Nothing keeps the change from being merged.",
        Outcome.Failed => "Something is wrong in the files of the mesh, and blocks.",
        _ => "Something could not be judged, told or written.",
    };

    private static IEnumerable<string[]> Lines() =>
        from verb in VerbsPage.All()
        from said in verb.Command.Options.Select(option => (Verb: $"{verb.Path} {option.Name}", option.Description)).Prepend((Verb: verb.Path, verb.Command.Description))
        let match = Said.Match(said.Description ?? "")
        where match.Success
        let codes = match.Groups["codes"].Value.TrimEnd('.').Split("; ").ToDictionary(code => code[0], code => code[3..])
        select new[] { $"`{said.Verb}`", codes['0'], codes.GetValueOrDefault('1', "–"), codes.GetValueOrDefault('2', "–") };
}
