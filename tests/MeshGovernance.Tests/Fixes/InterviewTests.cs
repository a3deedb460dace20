using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

public sealed class InterviewTests
{
    [Theory]
    [InlineData("y n y n", "1 3")]
    [InlineData("n a n n", "2 4")]
    [InlineData("y q y y", "1")]
    [InlineData("n n n n", "")]
    [InlineData("a a y y", "1 2 3 4")]
    public void Only_what_a_person_agrees_to_is_taken(string answers, string taken)
    {
        var said = answers.Split(' ');
        Finding[] suggestions = [Suggestion("1", "a/a"), Suggestion("2", "b/b"), Suggestion("3", "a/a"), Suggestion("4", "b/b")];

        var agreed = Interview.Agreed(suggestions, (finding, number) =>
        {
            Assert.Equal(suggestions[number - 1], finding);
            return said[number - 1] switch { "y" => Consent.Yes, "a" => Consent.YesToPolicy, "q" => Consent.Quit, _ => Consent.No };
        });

        Assert.Equal(taken, string.Join(' ', agreed.Select(finding => finding.Fingerprint)));
    }

    private static Finding Suggestion(string fingerprint, string policy) => new()
    {
        Fingerprint = fingerprint,
        Policy = policy,
        Version = "1.0.0",
        Key = "",
        Level = Level.Error,
        Blocking = true,
        Message = "",
        Element = ElementName.Mesh,
        Kind = "mesh",
        File = "mesh.yaml",
        Range = TextRange.FileStart,
    };
}
