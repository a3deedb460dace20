using System.Text.RegularExpressions;

namespace MeshGovernance.Core.Standards;

/// <summary>A variable in a text, such as <c>${DB_HOST}</c> or <c>${DB_NAME:-orders}</c>, which whoever uses the file replaces.</summary>
internal static partial class Variable
{
    internal const string Ecma = @"\$\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\}";

    internal static bool StandsIn(string text) => text.Contains("${", StringComparison.Ordinal) && Whole().IsMatch(text);

#pragma warning disable MA0009 // linear: no repetition can take what another one took
    [GeneratedRegex(Ecma, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();
#pragma warning restore MA0009
}
