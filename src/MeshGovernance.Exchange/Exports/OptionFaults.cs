using MeshGovernance.Core;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What is asked of a format and it does not know.</summary>
internal static class OptionFaults
{
    internal static void Check(IExportFormat format, ExportOptions options)
    {
        Check(format, "--standard-version", options.StandardVersion, format.Versions, "version of the standard");
        Check(format, "--dialect", options.Dialect, format.Dialects, "dialect");
    }

    private static void Check(IExportFormat format, string option, string? value, IReadOnlyList<string> known, string what)
    {
        if (value is null || known.Contains(value))
            return;
        if (known.Count == 0)
            throw new UserException($"{option} does not go with the format {format.Name}.", $"It goes with {string.Join(", ", ExportFormats.All.Where(other => (option == "--dialect" ? other.Dialects : other.Versions).Count > 0).Select(other => other.Name))}.");
        throw new UserException($"There is no {what} '{value}' of {format.Name}.{Spelling.Question(value, known)}", $"It is one of {string.Join(", ", known)}.");
    }
}
