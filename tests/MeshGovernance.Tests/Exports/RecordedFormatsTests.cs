using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>
/// What each format says of the sample, to be read by whoever knows the format: <c>tests/cases/exported/FORMAT/</c>, with what is not said beside it.
/// <c>MESH_ACCEPT=1</c> records it anew.
/// </summary>
public sealed class RecordedFormatsTests
{
    public static TheoryData<string> Formats => [.. ExportFormats.All.Where(format => format.Name is not "odcs" and not "odps").Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_says_what_was_recorded(string format)
    {
        var folder = Path.Combine(Source.Root, "tests", "cases", "exported", format);
        var export = ExportSample.Export(format, ExportSample.Mesh());
        var said = export.Texts().Append((Path: "not-said.txt", Text: export.Remarks() + "\n")).ToDictionary(file => file.Path, file => file.Text);
        if (Acceptance.IsWanted)
            Record(folder, said);
        var recorded = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
        Assert.Equal(recorded.Keys.Order(StringComparer.Ordinal), said.Keys.Order(StringComparer.Ordinal));
        Assert.All(said, file => Assert.Equal(recorded[file.Key], file.Value));
    }

    private static void Record(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }
}
