namespace MeshGovernance.Bench.Measuring;
internal static class Comparison { internal static void Run(int[] sizes) { } }
