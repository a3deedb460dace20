using System.Globalization;
using MeshGovernance.Core.Descriptors;

namespace MeshGovernance.Core.Loading;

/// <summary>How many faults of one file are told: who mends the first ones sees the next.</summary>
internal static class FaultBound
{
    internal const int MostInFile = 1000;

    internal static IReadOnlyList<Fault> Hold(IReadOnlyList<Fault> faults) => faults.Count <= MostInFile
        ? faults
        : [.. faults.Take(MostInFile), faults[MostInFile] with { Message = faults[MostInFile].Message + More(faults.Count) }];

    internal static ParsedFile Hold(ParsedFile parsed) => parsed.Faults.Count <= MostInFile
        ? parsed
        : parsed with { Faults = [.. parsed.Faults.Take(MostInFile), parsed.Faults[MostInFile] with { Message = parsed.Faults[MostInFile].Message + More(parsed.Faults.Count) }] };

    private static string More(int count) => string.Create(CultureInfo.InvariantCulture, $" ({count - MostInFile - 1} more like this follow in this file.)");
}
