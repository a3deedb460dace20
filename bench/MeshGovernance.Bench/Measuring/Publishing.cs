namespace MeshGovernance.Bench.Measuring;

/// <summary>Builds what is measured as it is shipped: Release, with its runtime, everything ahead-of-time compiled into one image for this platform.</summary>
internal static class Publishing
{
    internal static string Mesh() => Publish("src/MeshGovernance.Cli", "mesh");

    internal static string Yardstick() => Publish("bench/MeshGovernance.Bench", "mesh-bench");

    private static string Publish(string project, string program)
    {
        // Folders of its own: the obj/ of a build for one platform breaks the next build for all, and the other way round.
        var output = Path.Combine(SourceTree.Artifacts, "published", program);
        Shell.Run(
            SourceTree.Root, "dotnet", "publish", project, "--configuration", "Release", "--runtime", "linux-x64", "--self-contained", "true",
            "--artifacts-path", Path.Combine(SourceTree.Artifacts, "build"), "--output", output,
            "-property:PublishReadyToRun=true", "-property:PublishReadyToRunComposite=true", "-property:RunAnalyzers=false", "-nodeReuse:false");
        return Path.Combine(output, program);
    }
}
