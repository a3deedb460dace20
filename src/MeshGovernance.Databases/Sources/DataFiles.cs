using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>The files of one object.</summary>
/// <param name="Format">What they are.</param>
/// <param name="Paths">Where they lie, on this machine.</param>
/// <param name="LeftOut">Those that cannot be read, in a sentence for each.</param>
internal sealed record DataFiles(DataFormat Format, IReadOnlyList<string> Paths, IReadOnlyList<string> LeftOut)
{
    /// <summary>What is said of a link out of the folder.</summary>
    internal const string LeadsOut = "is a link that leads out of the folder, and is not followed";

    private const int MarkLength = 4;

    internal bool IsJson => IsOfJson(Format);

    /// <summary>Finds the files of an object; null where there are none.</summary>
    internal static DataFiles? Find(DataFolder folder, Server server, SchemaObject item, bool isAlone)
    {
        foreach (var (place, pattern) in Places(folder, server, item, isAlone))
            if (place.Find(pattern) is { Count: > 0 } found && Of(folder, server, item, found, place.LinksOut(pattern)) is { } files)
                return files;
        return null;
    }

    /// <summary>A link that leads out of the folder where an object should lie, as people see it; null where there is none.</summary>
    internal static string? LinkOut(DataFolder folder, Server server, SchemaObject item, bool isAlone) =>
        Places(folder, server, item, isAlone).SelectMany(at => at.Place.LinksOut(at.Pattern)).Select(folder.Shown).FirstOrDefault();

    private static IEnumerable<(DataFolder Place, string Pattern)> Places(DataFolder folder, Server server, SchemaObject item, bool isAlone)
    {
        var location = server.Path is { } path && folder.Below(path) is { } below ? new FileLocation(null, below) : FileLocation.Of(server);
        DataFolder[] folders = [.. location.Bucket is { } bucket && folder.Child(bucket) is { } own ? [own] : Array.Empty<DataFolder>(), folder];
        return folders.SelectMany(place => location.Of(item, isAlone).Select(pattern => (place, pattern)));
    }

    private static DataFiles? Of(DataFolder folder, Server server, SchemaObject item, IReadOnlyList<string> found, IReadOnlyList<string> linksOut)
    {
        var named = server.Format is { Length: > 0 } name ? DataFormats.Named(name) : null;
        var told = found.Select(DataFormats.OfFile).FirstOrDefault(known => known is not null);
        if ((named == DataFormat.Json ? told ?? named : named ?? told) is not { } format)
            return null;
        var paths = found.Where(path => DataFormats.OfFile(path) is { } known ? known == format || (IsOfJson(known) && IsOfJson(format)) : named is not null).ToList();
        if (paths.Count == 0)
            return null;
        var broken = paths.Select(path => (Path: path, Fault: FaultOf(path, format, server, item))).Where(part => part.Fault is not null).ToList();
        return new DataFiles(format, [.. paths.Except(broken.Select(part => part.Path), StringComparer.Ordinal)], [.. broken.Select(part => $"'{folder.Shown(part.Path)}' {part.Fault}."), .. linksOut.Select(link => $"'{folder.Shown(link)}' {LeadsOut}.")]);
    }

    /// <summary>Many write JSON lines into files that end in .json.</summary>
    private static bool IsOfJson(DataFormat format) => format is DataFormat.Json or DataFormat.JsonLines;

    /// <summary>What can be seen of a broken file without reading all of it. A pipe has no length, and whoever opens one waits for it.</summary>
    private static string? FaultOf(string path, DataFormat format, Server server, SchemaObject item)
    {
        try
        {
            if (new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path).Length == 0)
                return "is empty";
            using var file = File.OpenRead(path);
            return format switch
            {
                DataFormat.Parquet => HasMark(file, 0) && HasMark(file, Math.Max(0, file.Length - MarkLength)) ? null : "is no Parquet, or was cut off",
                DataFormat.Csv => CsvHeader.Read(path, server).FaultFor(item),
                _ => IsBlank(file) ? "is empty" : null,
            };
        }
        catch (InvalidDataException)
        {
            return "cannot be unpacked";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return "may not be read";
        }
    }

    private static bool IsBlank(FileStream file)
    {
        int letter;
        do
            letter = file.ReadByte();
        while (letter is ' ' or '\t' or '\r' or '\n');
        return letter < 0;
    }

    private static bool HasMark(FileStream file, long at)
    {
        var mark = new byte[MarkLength];
        file.Position = at;
        return file.ReadAtLeast(mark, MarkLength, throwOnEndOfStream: false) == MarkLength && mark.AsSpan().SequenceEqual("PAR1"u8);
    }
}
