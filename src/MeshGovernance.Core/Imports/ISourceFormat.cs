using MeshGovernance.Core.Descriptors;

namespace MeshGovernance.Core.Imports;

/// <summary>A foreign format of files, and how it is read.</summary>
public interface ISourceFormat
{
    /// <summary>What people write after <c>--format</c>, such as <c>dbt</c>.</summary>
    string Name { get; }

    /// <summary>One such source in words, such as 'a manifest of dbt'.</summary>
    string One { get; }

    /// <summary>Whether what lies beside and below one of its files was made by the same tool and is no source of its own.</summary>
    bool HasFolder => false;

    /// <summary>Whether it reads those documents of a file that are its own, so that others may read the rest.</summary>
    bool ReadsDocuments => false;

    /// <summary>Whether a file is one of this format, by its name and how it begins. Asked for every file of a folder: it reads no further than it must.</summary>
    bool Knows(SourceFile file);

    /// <summary>Reads the files of the format that a source has, in ordinal order of their paths. What is wrong with them is in the result, never thrown.</summary>
    Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader);
}

/// <summary>A file of a source. <paramref name="Path"/> is relative to where the source was looked for, with slashes.</summary>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content);
