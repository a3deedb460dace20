using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The lines of files, for showing places in them: each file is read when it is first asked for, and once.</summary>
public static class SourceFiles
{
    public static Func<string, SourceLines?> Of(IFileTree files)
    {
        var read = new Dictionary<string, SourceLines?>();
        return path => read.TryGetValue(path, out var lines) ? lines : read[path] = Read(path);

        SourceLines? Read(string path)
        {
            try
            {
                return files.Find(path) is { Kind: FileKind.Regular } file ? SourceLines.Of(files.Read(file)) : null;
            }
            catch (UnreadableFileException)
            {
                return null;
            }
        }
    }
}
