using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports;

/// <summary>The files of a source by what they are.</summary>
public static class SortedFiles
{
    /// <summary>
    /// Each file to the first format that knows it, in the order of the formats; one of several documents to every other that reads single ones, too.
    /// What lies beside a file whose format has its whole folder is left to that.
    /// </summary>
    public static IReadOnlyList<(ISourceFormat Format, IReadOnlyList<SourceFile> Files)> Of(IReadOnlyList<SourceFile> files, IReadOnlyList<ISourceFormat> formats)
    {
        var sorted = formats.Select(format => (Format: format, Files: new List<SourceFile>())).ToList();
        foreach (var file in files)
        {
            var first = sorted.FindIndex(own => own.Format.Knows(file));
            if (first < 0)
                continue;
            sorted[first].Files.Add(file);
            if (sorted[first].Format.ReadsDocuments && file.Content.Span.IndexOf("\n---"u8) >= 0)
                foreach (var (format, own) in sorted.Skip(first + 1).Where(other => other.Format.ReadsDocuments && other.Format.Knows(file)))
                    own.Add(file);
        }

        var made = sorted.Where(own => own.Format.HasFolder).SelectMany(own => own.Files).Select(file => file.Path[..(file.Path.LastIndexOf('/') + 1)]).Distinct().ToList();
        foreach (var (_, own) in sorted.Where(own => !own.Format.HasFolder))
            own.RemoveAll(file => made.Exists(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)));
        return [.. sorted.Where(own => own.Files.Count > 0).Select(own => (own.Format, (IReadOnlyList<SourceFile>)own.Files))];
    }
}
