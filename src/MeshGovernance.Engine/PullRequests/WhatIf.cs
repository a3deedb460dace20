using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Removals;
using MeshGovernance.Engine.Checks;

namespace MeshGovernance.Engine.PullRequests;

/// <summary>Whom changed rules would hit, before anybody decides on them.</summary>
public static class WhatIf
{
    /// <summary>What would fall if something were taken out of the mesh.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="asked">What is taken away, and from which state.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">There is no mesh, or it has no such element.</exception>
    public static Removal Remove(Workspace open, RemovalRequest asked, IProgress<Step> progress)
    {
        var mesh = open.Load(asked.Head is null ? open.WorkingTree() : open.Commit(asked.Head, out _), (done, of) => progress.Report(new Step("Reading file", done, of)));
        return RemovalTrial.Of(mesh, asked.Element, asked.Version, asked.Day);
    }

    /// <param name="open">The mesh.</param>
    /// <param name="states">The commit with the rules of today, and the one with the changed ones.</param>
    /// <param name="request">The day and the part of the mesh.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">There is no mesh, or something is selected that it does not have.</exception>
    public static Proposal Run(Workspace open, ComparedStates states, CheckRequest request, IProgress<Step> progress) =>
        PullRequest.Load(open, request.AsOf, request.Selection, states, progress).Propose(progress);
}
