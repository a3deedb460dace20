using System.CommandLine;
using System.Globalization;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Exports;
using MeshGovernance.Exchange.Exports;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh export</c>: data products in the formats of other tools.</summary>
internal static class ExportCommand
{
    internal static Command Create()
    {
        var product = new Argument<string>("PRODUCT") { Description = $"The data product, as domain/product, or '{MeshExport.All}'.", HelpName = $"PRODUCT|{MeshExport.All}" };
        var path = CommonOptions.Path();
        var format = new Option<string>("--format") { Description = $"What to write: {string.Join(", ", ExportFormats.All.Select(known => known.Name))}.", HelpName = "FORMAT", Required = true };
        format.CompletionSources.Add([.. ExportFormats.All.Select(known => known.Name)]);
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write into; standard output without it, where that takes all of it.", HelpName = "FOLDER" };
        var version = new Option<string?>("--standard-version") { Description = $"The version of the standard, for odcs and odps, such as 3.0.2 (default: the one of each file).", HelpName = "VERSION" };
        var dialect = new Option<string?>("--dialect") { Description = $"The database, for sql and dbt: {string.Join(", ", ExportFormats.All.First(known => known.Dialects.Count > 0).Dialects)} (default: the one of the contract's server).", HelpName = "DIALECT" };
        var notSaid = new Option<string?>("--not-said") { Description = "Also write all that the format could not say into a file, as JSON: standard error tells each reason once, with the first of what it is about.", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Exit with code 1 if there is something that the format could not say." };
        var asOf = CommonOptions.AsOf("The day that events of OpenLineage carry (default: today, in UTC).");
        var command = new Command("export", "Writes data products in the formats of other tools, and lists on standard error what these have no words for. Exit code 0: written; 1: with --strict, not all of it could be said; 2: it could not be written.")
        {
            product, path, format, output, version, dialect, notSaid, strict, asOf,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(product),
            parsed.GetRequiredValue(path),
            Named(parsed.GetRequiredValue(format)),
            new ExportOptions(CommonOptions.Day(parsed, asOf)) { StandardVersion = parsed.GetValue(version)?.TrimStart('v'), Dialect = parsed.GetValue(dialect) },
            parsed.GetValue(output),
            parsed.GetValue(notSaid),
            parsed.GetValue(strict)));
        Help.AddExamples(
            command,
            "mesh export checkout/orders --format sql --dialect snowflake           the tables, to standard output",
            "mesh export checkout/orders --format odcs --standard-version 3.0.2     contracts for a tool that reads an older version",
            "mesh export all --format dbt --output dbt                              a folder with files for every data product",
            "mesh export all --format backstage > catalog-info.yaml                 one stream where the format knows one");
        return command;
    }

    private static IExportFormat Named(string name) => ExportFormats.Find(name) ?? throw new UserException(
        $"There is no format '{name}'.{Spelling.Question(name, ExportFormats.All.Select(known => known.Name))}", $"The formats are {string.Join(", ", ExportFormats.All.Select(known => known.Name))}.");

    private static int Run(string name, string path, IExportFormat format, ExportOptions options, string? folder, string? notSaid, bool isStrict)
    {
        using var open = Workspace.At(path);
        var export = ExportRun.Of(open, name, format, options);
        if (export.Files.Count == 0)
            throw new UserException(
                $"'{name}' has nothing that {format.Name} could say.",
                format.Dialects.Count > 0 && options.Dialect is null ? $"Name the database, if there is a contract with tables: --dialect {format.Dialects[0]}" : "It takes an output port with a contract that has tables.");
        if (notSaid is not null)
            OutputFile.Write([(notSaid, UnsaidForms.Json(format, export.Unsaid))]);
        if (folder is not null)
            WriteFolder(export, folder);
        else
            WriteStream(export, name, format);
        Terminal.Remarks(UnsaidForms.Lines(export.Unsaid));
        if (notSaid is null && UnsaidForms.IsCut(export.Unsaid))
            Terminal.Remarks(["All of it: --not-said FILE"]);
        return isStrict && export.Unsaid.Count > 0 ? (int)Outcome.Failed : (int)Outcome.Passed;
    }

    private static void WriteFolder(MeshExport export, string folder)
    {
        ExportRun.Write(folder, export.Files);
        Terminal.Write([new StyledLine(new StyledText(string.Create(CultureInfo.InvariantCulture, $"{export.Files.Count} {(export.Files.Count == 1 ? "file" : "files")} written into '{folder}'.")))]);
    }

    private static void WriteStream(MeshExport export, string name, IExportFormat format)
    {
        if (export.Stream(format) is not { } stream)
            throw new UserException(
                string.Create(CultureInfo.InvariantCulture, $"'{name}' makes {export.Files.Count} files of {format.Name}, and standard output takes one."),
                $"Name a folder: mesh export {name} --format {format.Name} --output {format.Name}");
        using var output = Console.OpenStandardOutput();
        output.Write(stream.Span);
    }
}
