using System.Collections.Concurrent;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>A reader that parses each content once, however many files hold it: what is imported is read as a source, and again as a file of the mesh.</summary>
/// <param name="reader">What parses.</param>
public sealed class RememberingReader(IDescriptorReader reader) : IDescriptorReader
{
    private readonly ConcurrentDictionary<(string Content, ReadingLimits Limits), ParsedFile> known = [];

    public ParsedFile Parse(byte[] content, ReadingLimits limits) => Parse(reader, content, limits);

    public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => [.. reader.ReadersFor(files).Select(member => member == reader ? this : (IDescriptorReader)new Member(this, member))];

    public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => reader.Judge(kind, root);

    private ParsedFile Parse(IDescriptorReader member, byte[] content, ReadingLimits limits)
    {
        // A file that is larger than it may be is not looked at, not even for its name.
        if (content.LongLength > limits.FileBytes)
            return member.Parse(content, limits);
        var key = (ParsedFiles.BlobIdOf(content), limits);
        return known.TryGetValue(key, out var parsed) ? parsed : known[key] = member.Parse(content, limits);
    }

    private sealed class Member(RememberingReader all, IDescriptorReader own) : IDescriptorReader
    {
        public ParsedFile Parse(byte[] content, ReadingLimits limits) => all.Parse(own, content, limits);

        public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => all.ReadersFor(files);

        public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => own.Judge(kind, root);
    }
}
