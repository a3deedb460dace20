namespace MeshGovernance.Fuzz;

/// <summary>Makes a mesh with a fault smaller for as long as the fault stays.</summary>
internal static class Reduction
{
    private const int MostTries = 40;

    /// <param name="mesh">The mesh.</param>
    /// <param name="hasFault">Whether a mesh still shows the fault.</param>
    internal static FuzzedMesh Of(FuzzedMesh mesh, Func<FuzzedMesh, bool> hasFault)
    {
        var tries = 0;
        for (var depth = 1; depth < 6; depth++)
        {
            foreach (var part in mesh.Head.Keys.Concat(mesh.Base.Keys).Select(path => PartOf(path, depth)).Distinct().Order(StringComparer.Ordinal).ToList())
            {
                if (tries++ == MostTries)
                    return mesh;
                var smaller = mesh.Without(path => PartOf(path, depth) == part);
                if (smaller.Head.Count > 0 && hasFault(smaller))
                    mesh = smaller;
            }
        }

        return mesh;
    }

    private static string PartOf(string path, int depth) => string.Join('/', path.Split('/').Take(depth));
}
