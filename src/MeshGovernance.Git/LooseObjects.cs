using System.Globalization;
using System.IO.Compression;
using System.Text;
using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// Git's objects that lie in files of their own. They are unpacked here, before libgit2 would do it: of one that was cut off it reads without end or
/// takes the process down. Whether the content is what the name says, it looks itself.
/// </summary>
internal sealed class LooseObjects : OdbBackend
{
    /// <summary>After the packs of a repository, and before its own loose objects.</summary>
    internal const int Priority = 2;

    private const int LongestHeader = 32;

    /// <summary>No content becomes smaller by more than this: who says that it was larger asks for memory alone.</summary>
    private const int MostDeflation = 1032;

    private readonly IReadOnlyList<string> folders;

    /// <param name="repository">The folder of git.</param>
    internal LooseObjects(string repository) => folders = ObjectFolders.Of(repository);

    /// <summary>The last object that could not be read, and why.</summary>
    internal (string Id, string Reason)? Damage { get; private set; }

    protected override OdbBackendOperations SupportedOperations => OdbBackendOperations.Read | OdbBackendOperations.ReadHeader;

    public override int Read(ObjectId id, out UnmanagedMemoryStream data, out ObjectType objectType)
    {
        (data, objectType) = (null!, default);
        if (Open(id) is not var (type, content))
            return (int)ReturnCode.GIT_ENOTFOUND;
        objectType = type;
        data = AllocateAndBuildFrom(content);
        return (int)ReturnCode.GIT_OK;
    }

    public override int ReadHeader(ObjectId id, out int length, out ObjectType objectType)
    {
        (length, objectType) = (0, default);
        if (FileOf(id.Sha) is not { } file)
            return (int)ReturnCode.GIT_ENOTFOUND;
        (objectType, length) = Open(id.Sha, file, (_, size) => size);
        return (int)ReturnCode.GIT_OK;
    }

    public override int ReadPrefix(string shortSha, out ObjectId oid, out UnmanagedMemoryStream data, out ObjectType objectType) => throw new NotSupportedException();

    public override int Write(ObjectId id, Stream dataStream, long length, ObjectType objectType) => throw new NotSupportedException();

    public override int ReadStream(ObjectId id, out OdbBackendStream stream) => throw new NotSupportedException();

    public override int WriteStream(long length, ObjectType objectType, out OdbBackendStream stream) => throw new NotSupportedException();

    public override bool Exists(ObjectId id) => throw new NotSupportedException();

    public override int ExistsPrefix(string shortSha, out ObjectId found) => throw new NotSupportedException();

    public override int ForEach(ForEachCallback callback) => throw new NotSupportedException();

    /// <summary>The names of objects that begin in a way.</summary>
    internal IEnumerable<string> Beginning(string start) => folders.SelectMany(folder => Matching(folder, start)).Distinct();

    /// <summary>An object with its content; null where it has no file of its own.</summary>
    internal (ObjectType Type, byte[] Content)? Open(ObjectId id) => FileOf(id.Sha) is { } file ? Open(id.Sha, file, Content) : null;

    private static IEnumerable<string> Matching(string folder, string start)
    {
        var inner = new DirectoryInfo(Path.Combine(folder, start[..2]));
        return inner.Exists ? inner.EnumerateFiles(start[2..] + "*").Select(file => inner.Name + file.Name).Where(name => ObjectId.TryParse(name, out _)) : [];
    }

    private FileInfo? FileOf(string id) =>
        folders.Select(folder => new FileInfo(Path.Combine(folder, id[..2], id[2..]))).FirstOrDefault(file => file.Exists || file.LinkTarget is not null);

    private (ObjectType Type, T Said) Open<T>(string id, FileInfo file, Func<Stream, int, T> read)
    {
        try
        {
            // A pipe or a device says that it is empty: it is not opened.
            if (file is not { LinkTarget: null, Length: > 0 })
                throw new InvalidDataException("its file is empty, or no file");
            using var content = new ZLibStream(file.OpenRead(), CompressionMode.Decompress);
            var (type, size) = Header(content, file.Length);
            return (type, read(content, size));
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Damage = (id, broken is UnauthorizedAccessException ? "you may not read its file" : broken is InvalidDataException ? broken.Message.TrimEnd('.') : "its file cannot be read");
            throw;
        }
    }

    private static (ObjectType Type, int Size) Header(Stream content, long compressed)
    {
        var header = new StringBuilder();
        for (var next = content.ReadByte(); next != 0; next = content.ReadByte())
        {
            if (next < 0 || header.Length == LongestHeader)
                throw new InvalidDataException("its file does not begin like an object's");
            header.Append((char)next);
        }

        if (header.ToString().Split(' ') is not [var name, var digits] || TypeOf(name) is not { } type
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw new InvalidDataException("its file does not begin like an object's");
        return size <= Math.Min(Array.MaxLength, compressed * MostDeflation)
            ? (type, (int)size)
            : throw new InvalidDataException("it says that it is larger than its file can hold");
    }

    private static ObjectType? TypeOf(string name) => name switch
    {
        "commit" => ObjectType.Commit,
        "tree" => ObjectType.Tree,
        "blob" => ObjectType.Blob,
        "tag" => ObjectType.Tag,
        _ => null,
    };

    private static byte[] Content(Stream content, int size)
    {
        var bytes = new byte[size];
        return content.ReadAtLeast(bytes, size, throwOnEndOfStream: false) == size && content.ReadByte() < 0
            ? bytes
            : throw new InvalidDataException("its file is cut off, or goes on behind its end");
    }
}
