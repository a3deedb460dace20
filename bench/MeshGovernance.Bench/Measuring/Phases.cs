using System.Globalization;

namespace MeshGovernance.Bench.Measuring;

/// <summary>Where the time of a check went, from what <c>--timings</c> says; what is left of the whole process is its end.</summary>
internal static class Phases
{
    internal static IReadOnlyList<(string Phase, double Share)> Of(IReadOnlyList<Measurement> runs)
    {
        var phases = runs
            .SelectMany(run => Read(run))
            .GroupBy(phase => phase.Name)
            .Select(phase => (Name: phase.Key, Seconds: Median(phase.Select(one => one.Seconds))))
            .ToList();
        var whole = phases.Sum(phase => phase.Seconds);
        return [.. phases.Select(phase => (phase.Name, phase.Seconds / whole))];
    }

    internal static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToList();
        return (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
    }

    private static List<(string Name, double Seconds)> Read(Measurement run)
    {
        var phases = run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(parts => (Name: parts[0], Seconds: double.Parse(parts[1], CultureInfo.InvariantCulture) / 1000))
            .ToList();
        return [.. phases, ("end", Math.Max(0, run.Seconds - phases.Sum(phase => phase.Seconds)))];
    }
}
