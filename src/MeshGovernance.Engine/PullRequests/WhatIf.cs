using MeshGovernance.Core.Proposals;
using MeshGovernance.Engine.Checks;

namespace MeshGovernance.Engine.PullRequests;

/// <summary>Whom changed rules would hit, before anybody decides on them.</summary>
public static class WhatIf
{
    /// <param name="open">The mesh.</param>
    /// <param name="states">The commit with the rules of today, and the one with the changed ones.</param>
    /// <param name="request">The day and the part of the mesh.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">There is no mesh, or something is selected that it does not have.</exception>
    public static Proposal Run(Workspace open, ComparedStates states, CheckRequest request, IProgress<Step> progress) =>
        PullRequest.Load(open, request.AsOf, request.Selection, states, progress).Propose(progress);
}
