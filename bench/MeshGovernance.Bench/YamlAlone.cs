using YamlDotNet.Core;

namespace MeshGovernance.Bench;

/// <summary>The yardstick: YamlDotNet alone, its events from the first to the last of each file, on one thread, with nothing made of them.</summary>
internal static class YamlAlone
{
    internal static long Parse(string folder)
    {
        var events = 0L;
        foreach (var file in MeshFolder.YamlOf(folder))
        {
            using var reader = new StringReader(File.ReadAllText(file));
            var parser = new Parser(reader);
            while (parser.MoveNext())
                events++;
        }

        return events;
    }
}
