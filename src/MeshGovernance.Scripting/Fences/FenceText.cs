namespace MeshGovernance.Scripting.Fences;

/// <summary>The texts of the fences, as they lie in the assembly.</summary>
internal static class FenceText
{
    internal static string Read(string name)
    {
        using var stream = typeof(FenceText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines that say something.</summary>
    internal static IEnumerable<string> Lines(string text) => text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("//", StringComparison.Ordinal));
}
