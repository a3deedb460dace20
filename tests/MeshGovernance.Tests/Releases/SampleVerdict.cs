using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>What a program says of the sample mesh on one day, beside what the built one says.</summary>
internal static class SampleVerdict
{
    /// <summary>A program that was installed judges as the one that was built, to the last byte, and is the release.</summary>
    /// <param name="program">What is run.</param>
    /// <param name="variables">What its environment holds besides.</param>
    /// <param name="before">What it is told before the verb.</param>
    internal static async Task Same(string program, Dictionary<string, string>? variables = null, params string[] before)
    {
        Assert.Equal($"mesh {BuiltRelease.Version} ({BuiltRelease.Commit[..12]})\n", await Said(program, variables, [.. before, "--version"]));

        string[] check = ["check", "--as-of", "2026-11-23", "--notes"];
        var built = await Said(program: null, variables: null, check);
        Assert.Contains("Passed: 0 errors", built, StringComparison.Ordinal);
        Assert.Equal(built, await Said(program, variables, [.. before, .. check]));
    }

    private static async Task<string> Said(string? program, Dictionary<string, string>? variables, string[] arguments)
    {
        var mesh = new MeshProcess(CaseFolders.Repository, asOrdinaryUser: false, program);
        foreach (var (name, value) in variables ?? [])
            mesh.Variables[name] = value;
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var exit = await mesh.Run(arguments, output, errors);
        Assert.Equal((0, ""), (exit, Encoding.UTF8.GetString(errors.ToArray())));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
