using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>GitHub's own description of what it takes and answers.</summary>
internal static class GitHubDescription
{
    /// <summary>Holds all that was said against it.</summary>
    internal static void HoldsToItsDescription(this GitHubServer server)
    {
        var complaints = Oracle.JudgeExchanges(server.Exchanges);
        Assert.Equal(server.Exchanges.Count, complaints.Length);
        Assert.Equal([], complaints.Where(complaint => complaint != "[]").Distinct());
    }
}
