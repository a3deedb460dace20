using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Cases;

/// <summary>Whatever a new policy judges, its own test passes at once, and leaves no mutant alive.</summary>
[Slow("starts mesh, and tries mutants")]
public sealed class NewPolicyTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-new-").FullName;

    [Theory]
    [InlineData("mesh")]
    [InlineData("domain")]
    [InlineData("product")]
    [InlineData("contract")]
    [InlineData("policy")]
    public async Task A_new_policy_passes_its_test(string scope)
    {
        new Golden.Git(folder).Run("init", "--quiet");
        await Succeed("policy", "new", "quality/rule", "--title", "A rule", "--scope", scope);
        Assert.Contains("mutants killed.", await Succeed("policy", "test", "quality/rule"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_accepted_where_CI_is_set()
    {
        using var errors = new MemoryStream();
        Assert.Equal(2, await new MeshProcess(folder, asOrdinaryUser: false) { Variables = { ["CI"] = "true" } }.Run(["policy", "test", "--accept"], Stream.Null, errors));
        Assert.Contains("CI", Encoding.UTF8.GetString(errors.ToArray()), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> Succeed(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var exit = await new MeshProcess(folder, asOrdinaryUser: false).Run(arguments, output, errors);
        Assert.True(exit == 0, Encoding.UTF8.GetString([.. output.ToArray(), .. errors.ToArray()]));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
