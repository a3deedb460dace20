using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// Loose objects by the beginning of their names. Git asks every backend for such a name, and what one that does not have the object leaves behind takes
/// the place of what a pack has said before it, which ends the process: this one is asked first.
/// </summary>
internal sealed class LooseNames(LooseObjects objects) : OdbBackend
{
    /// <summary>Before the packs of a repository.</summary>
    internal const int Priority = 3;

    protected override OdbBackendOperations SupportedOperations => OdbBackendOperations.ReadPrefix;

    public override int ReadPrefix(string shortSha, out ObjectId oid, out UnmanagedMemoryStream data, out ObjectType objectType)
    {
        (oid, data, objectType) = (null!, null!, default);
        var found = objects.Beginning(shortSha).Take(2).ToList();
        if (found.Count != 1)
            return (int)(found.Count == 0 ? ReturnCode.GIT_ENOTFOUND : ReturnCode.GIT_EAMBIGUOUS);
        oid = new ObjectId(found[0]);
        if (objects.Open(oid) is not var (type, content))
            return (int)ReturnCode.GIT_ENOTFOUND;
        objectType = type;
        data = AllocateAndBuildFrom(content);
        return (int)ReturnCode.GIT_OK;
    }

    public override int Read(ObjectId id, out UnmanagedMemoryStream data, out ObjectType objectType) => throw new NotSupportedException();

    public override int ReadHeader(ObjectId id, out int length, out ObjectType objectType) => throw new NotSupportedException();

    public override int Write(ObjectId id, Stream dataStream, long length, ObjectType objectType) => throw new NotSupportedException();

    public override int ReadStream(ObjectId id, out OdbBackendStream stream) => throw new NotSupportedException();

    public override int WriteStream(long length, ObjectType objectType, out OdbBackendStream stream) => throw new NotSupportedException();

    public override bool Exists(ObjectId id) => throw new NotSupportedException();

    public override int ExistsPrefix(string shortSha, out ObjectId found) => throw new NotSupportedException();

    public override int ForEach(ForEachCallback callback) => throw new NotSupportedException();
}
