using System.Globalization;

namespace MeshGovernance.Databases.Checks;

/// <summary>A span of time as people say it.</summary>
internal static class Durations
{
    private static readonly (string Unit, decimal Seconds)[] Units = [("day", 86400), ("hour", 3600), ("minute", 60)];

    internal static string Say(decimal seconds)
    {
        foreach (var (unit, size) in Units)
            if (seconds >= 2 * size || seconds == size)
                return Counted(seconds / size, unit);
        return Counted(seconds, "second");
    }

    private static string Counted(decimal number, string unit)
    {
        var said = Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return $"{said} {unit}{(said == "1" ? "" : "s")}";
    }
}
