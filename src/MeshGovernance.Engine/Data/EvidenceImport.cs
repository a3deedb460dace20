using MeshGovernance.Core;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Engine.Data;

/// <summary>Which results of other tools are to be evidence.</summary>
/// <param name="Files">The files.</param>
/// <param name="Format">The tool; null where the files tell by themselves.</param>
/// <param name="At">When a run was that does not say so itself.</param>
public sealed record EvidenceImportRequest(IReadOnlyList<string> Files, string? Format, DateTimeOffset At)
{
    /// <summary>The one contract that they tell of; null where tables say which.</summary>
    public string? Contract { get; init; }

    /// <summary>The server of the contract that the tool looked at; null where it says so, or nobody knows.</summary>
    public string? Server { get; init; }

    /// <summary>What ran, where that is not the name of the tool.</summary>
    public string? Process { get; init; }
}

/// <summary>Makes evidence of what other tools found out about the data.</summary>
public static class EvidenceImport
{
    /// <exception cref="UserException">There is no mesh, a file cannot be read, or nobody knows what it is.</exception>
    public static RelatedEvidence Run(Workspace open, EvidenceImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(request);
        open.Dismiss();
        var asked = request.Format is { } name ? EvidenceFormats.Find(name) ?? throw new UserException(
            $"There is no tool '{name}' whose results are read.{Spelling.Question(name, EvidenceFormats.All.Select(format => format.Name))}", $"Known are {Known}. Documents of OORS need no import: mesh data record FILE") : null;
        var mesh = open.Load(open.WorkingTree()).Mesh;
        if (request.Contract is { } contract && !mesh.Contracts.Any(known => known.ContractId == contract))
            throw new UserException($"The mesh has no contract '{contract}'.{Spelling.Question(contract, mesh.Contracts.Select(known => known.ContractId))}");
        var sorted = request.Files.SelectMany(path => ResultFiles.Read(path, $"Name files or folders with results of {Known}.")).GroupBy(file => asked ?? EvidenceFormats.Of(file) ?? throw new UserException(
            $"Nobody knows what '{file.Path}' is.", $"Read are results of {Known}; say which it is: --format NAME"));
        var (runs, faults) = (new List<ForeignRun>(), new List<string>());
        foreach (var group in sorted)
        {
            var (read, fault) = EvidenceFormats.Read(group.Key, [.. group]);
            runs.AddRange(read.Select(run => run with { Server = request.Server ?? run.Server, Process = request.Process ?? run.Process }));
            if (fault is not null)
                faults.Add(fault);
            else if (read.All(run => run.Results.Count == 0))
                faults.Add(PlainText.Message($"{group.Select(file => file.Path).Listed()}: there is no result of a check in it."));
        }

        var related = RelatedEvidence.Of(mesh, runs, request.Contract, request.At);
        return related with { Remarks = [.. faults, .. related.Remarks] };
    }

    private static string Known => string.Join(", ", EvidenceFormats.All.Select(format => format.Name));
}
