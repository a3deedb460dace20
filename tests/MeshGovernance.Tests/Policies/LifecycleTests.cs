using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Policies;

public sealed class LifecycleTests
{
    private const string Dates = "{warn: 2026-09-01, block: 2026-12-01, end: 2027-06-01}";

    [Theory]
    [InlineData("adopted", "required", "2026-08-31", Level.Note)]
    [InlineData("adopted", "required", "2026-09-01", Level.Warning)]
    [InlineData("adopted", "required", "2026-11-30", Level.Warning)]
    [InlineData("adopted", "required", "2026-12-01", Level.Error)]
    [InlineData("adopted", "required", "2027-05-31", Level.Error)]
    [InlineData("adopted", "required", "2027-06-01", null)]
    [InlineData("adopted", "mandatory", "2026-12-01", Level.Error)]
    [InlineData("adopted", "advisory", "2026-12-01", Level.Warning)]
    [InlineData("deprecated", "required", "2026-12-01", Level.Error)]
    [InlineData("proposed", "required", "2026-12-01", Level.Note)]
    [InlineData("retired", "required", "2026-12-01", null)]
    [InlineData("rejected", "required", "2026-12-01", null)]
    public void A_policy_has_a_level_on_a_day(string status, string enforcement, string day, Level? level) =>
        Assert.Equal(level, Lifecycle.LevelOn(Policy(status, enforcement, Dates), MeshGovernance.Policies.Dates.Read(day)!.Value));

    [Theory]
    [InlineData("required", Dates, "2026-08-31", "Warning 2026-09-01")]
    [InlineData("required", Dates, "2026-09-01", "Error 2026-12-01")]
    [InlineData("required", Dates, "2026-12-01", " 2027-06-01")]
    [InlineData("required", Dates, "2027-06-01", null)]
    [InlineData("advisory", Dates, "2026-09-01", " 2027-06-01")]
    [InlineData("required", "{warn: null, block: 2026-12-01, end: null}", "2026-09-01", "Error 2026-12-01")]
    [InlineData("required", "{warn: null, block: null, end: null}", "2026-09-01", null)]
    public void The_next_change_is_announced(string enforcement, string dates, string day, string? change)
    {
        var next = Lifecycle.NextChange(Policy("adopted", enforcement, dates), MeshGovernance.Policies.Dates.Read(day)!.Value);
        Assert.Equal(change, next is null ? null : $"{next.Level} {next.On:yyyy-MM-dd}");
    }

    private static Policy Policy(string status, string enforcement, string dates) => new(
        new Document(0, DocumentKind.Policy, ["", "privacy", "personal-data", "1"], TestNodes.Yaml($"status: {status}\nenforcement: {enforcement}\ndates: {dates}\n")), null, null);
}
