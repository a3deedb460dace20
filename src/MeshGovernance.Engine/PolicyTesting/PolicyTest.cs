using MeshGovernance.Core;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>Runs the cases beside policies and their mutants, and compares changed policies with what they were.</summary>
public static class PolicyTest
{
    /// <param name="open">The mesh.</param>
    /// <param name="request">Which policies, and how far.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="UserException">There is no such policy, or none at all.</exception>
    public static PolicyTestResult Run(Workspace open, PolicyTestRequest request, IProgress<Step> progress)
    {
        var mesh = open.Load(open.WorkingTree());
        var named = NamedPolicies.Of(mesh, request.Names);
        var policies = named.Where(source => !source.IsOver).ToList();
        var broken = NamedPolicies.Broken(mesh, request.Names);
        if (policies.Count == 0 && named is [var over, ..])
            throw new UserException($"'{over.Key}' is {over.Policy.Status}: nobody runs it, so that its cases show nothing any more.", "'mesh policy list' shows which policies are run.");
        if (policies.Count == 0 && broken.Count == 0)
            throw new UserException("The mesh has no policies.", "Make one: mesh policy new CATEGORY/NAME");

        var earlier = EarlierPolicies.Of(open, request.Base, mesh, policies);
        var tests = new PolicyTests(mesh.Files, open.Reader, open.Compiler);
        return new PolicyTestResult(broken, tests.Run(
            policies,
            request.Mutants,
            (policy, cases, runner) => earlier.Of(policy) is { } before ? tests.Compare(before, policy, cases, mesh, request.AsOf, runner) : null,
            done => progress.Report(new Step("Testing policy", done, policies.Count))));
    }
}
