namespace MeshGovernance.Exchange.Exports;

/// <summary>A foreign format, and how a data product is written in it.</summary>
public interface IExportFormat
{
    /// <summary>What people write after <c>--format</c>, such as <c>dbt</c>.</summary>
    string Name { get; }

    /// <summary>What is written, in words, such as 'sources and models of dbt'.</summary>
    string One { get; }

    /// <summary>The versions of the format's standard that can be asked for, oldest first; empty where there is one way to write it.</summary>
    IReadOnlyList<string> Versions => [];

    /// <summary>The dialects that can be asked for; empty where there are none.</summary>
    IReadOnlyList<string> Dialects => [];

    /// <summary>How several files become one stream; null where the format knows no such thing.</summary>
    Func<IReadOnlyList<string>, string>? Together { get; }

    /// <summary>Writes a data product. What cannot be written is in the result, never thrown.</summary>
    Exported Export(ExportedProduct product, ExportOptions options);
}

/// <summary>How an export was asked for.</summary>
/// <param name="Day">The day that a format stamps on what it writes, where it has to.</param>
public sealed record ExportOptions(DateOnly Day)
{
    /// <summary>The version of the standard; null for the one in which a file is written.</summary>
    public string? StandardVersion { get; init; }

    /// <summary>The dialect; null for the one of the servers.</summary>
    public string? Dialect { get; init; }
}
