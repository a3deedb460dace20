using MeshGovernance.Core;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Promises;
using MeshGovernance.Core.Text;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Disk;
using MeshGovernance.Policies;

namespace MeshGovernance.Engine.Data;

/// <summary>Looks whether the data keep what contracts promise of them.</summary>
public static class DataCheck
{
    private const string FilterHint = "A filter is a condition on columns of the tables: --filter \"loaded_at >= DATE '2026-11-01'\"";

    /// <exception cref="UserException">There is no mesh, or nothing of the name that is asked for.</exception>
    public static CheckedData Run(Workspace open, DataCheckRequest request, IProgress<Step> progress)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        open.Dismiss();
        if (request.Files is { } folder && !Directory.Exists(folder))
            throw new UserException($"There is no folder '{folder}'.", "Name the folder that holds the files: --files FOLDER");
        var mesh = open.Load(open.WorkingTree());
        var served = ServedContract.Of(mesh, request.Products, request.Server);
        var access = new DataAccess(open.Folder) { Files = request.Files, Connections = ConnectionBook.Open(request.Connections, open.Folder, open.Reader) };
        var described = served.SelectMany(at => at.Contract.Objects).SelectMany(item => item.AllColumns).SelectMany(column => new[] { column.Name, column.PhysicalName }).OfType<string>().Where(name => name.Length > 0).Distinct().ToList();
        var terms = new CheckTerms(request.At)
        {
            Filter = request.Filter is { } condition ? new RowFilter(condition, described) : null,
            Time = request.Limit is { } limit ? new RunTime(limit) : null,
        };
        var found = new List<CheckedContract>();
        foreach (var (index, at) in served.Index())
        {
            progress.Report(new Step($"Looking at the data of {at.Product}, contract", index + 1, served.Count));
            var run = ContractCheck.Run(mesh, at.Contract, at.Server, access, terms, item => progress.Report(new Step($"Looking at '{item}' of {at.Product}, contract", index + 1, served.Count)));
            found.Add(new CheckedContract(at.Product, at.Server.Type, run, PromisePlaces.Of(mesh, at.Contract, run)));
        }

        return terms.Filter switch
        {
            { IsStrange: true } filter => throw Strange(filter, described),
            { Fault: { } fault } filter => throw new UserException($"The filter '{PlainText.Cap(filter.Text)}' cannot be asked: {fault}", FilterHint),
            _ => new CheckedData(found, request.Filter),
        };
    }

    private static UserException Strange(RowFilter filter, IReadOnlyList<string> described) => filter.Names is [var first, ..] names
        ? new UserException($"No table that was looked at has a column {names.Listed()}, as the filter says.{Spelling.Question(first, described)}", FilterHint)
        : new UserException($"The filter '{PlainText.Cap(filter.Text)}' names no column.", FilterHint);

    /// <summary>Writes what was seen as documents of OORS, below the folder of each data product.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="UserException">They cannot be written.</exception>
    public static int Write(CheckedData found, string folder)
    {
        ArgumentNullException.ThrowIfNull(found);
        var files = found.Contracts.Where(contract => contract.IsSeen)
            .Select(contract => new NewFile($"{contract.Product}/{EvidenceFileName.Of(contract.Run)}", OorsWriter.Write(contract.Run))).ToList();
        NewFiles.Write(Path.GetFullPath(folder), files);
        return files.Count;
    }
}
