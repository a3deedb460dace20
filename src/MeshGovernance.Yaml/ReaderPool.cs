using System.Runtime.Loader;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using YamlDotNet.Core;

namespace MeshGovernance.Yaml;

/// <summary>
/// Readers for several threads. YamlDotNet keeps its buffers in one pool for the whole process, and two threads spend half their time waiting
/// for it; so every further reader stands on a copy of the two assemblies of its own.
/// </summary>
internal static class ReaderPool
{
    /// <summary>A copy is compiled anew as it runs, which a few thousand files pay back; below that, two threads share the pool.</summary>
    private const int FilesThatPay = 4000;

    internal static IReadOnlyList<IDescriptorReader> Of(YamlDescriptorReader first, int files) =>
        files < FilesThatPay ? [first, first] : [first, .. Enumerable.Range(1, Math.Max(0, Math.Min(Environment.ProcessorCount, files / FilesThatPay) - 1)).Select(_ => new Spare())];

    /// <summary>A reader that stands on its copy once there is something to read: what an earlier run kept needs none.</summary>
    private sealed class Spare : IDescriptorReader
    {
        private readonly Lazy<IDescriptorReader> reader = new(Load);

        public ParsedFile Parse(byte[] content, ReadingLimits limits) => reader.Value.Parse(content, limits);

        public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => reader.Value.ReadersFor(files);

        public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => reader.Value.Judge(kind, root);

        private static IDescriptorReader Load()
        {
            var context = new AssemblyLoadContext(nameof(ReadersFor));
            context.LoadFromAssemblyPath(typeof(Parser).Assembly.Location);
            var copy = context.LoadFromAssemblyPath(typeof(YamlDescriptorReader).Assembly.Location).GetType(typeof(YamlDescriptorReader).FullName!, throwOnError: true)!;
            return (IDescriptorReader)Activator.CreateInstance(copy)!;
        }
    }
}
