using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MeshGovernance.Fuzz;

const string Usage = """
    mesh-fuzz --seed N --minutes M    breaks the sample mesh by chance, runs every verb on what comes of it, and tells what mesh itself does wrong
    mesh-fuzz --seed N                the one mesh of this seed
    """;

var kept = Path.Combine(SampleFiles.Root, "artifacts", "fuzz");
switch (args)
{
    case ["--seed", var seed, "--minutes", var minutes] when Number(seed, out var first) && Number(minutes, out var time) && time > 0:
        Directory.CreateDirectory(kept);
        return new Supervisor(kept).Run(first, TimeSpan.FromMinutes(time)) ? 0 : 1;
    case ["--seed", var seed] when Number(seed, out var only):
        Directory.CreateDirectory(kept);
        return Run(only, 1, kept) ? 0 : 1;
    case ["batch", var seed, var count, var folder] when Number(seed, out var first) && Number(count, out var meshes):
        Run(first, meshes, folder);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

static bool Run(int first, int count, string kept)
{
    var batch = new Batch(Console.Out, kept);
    batch.Run(first, count);
    return batch.Signs.Count == 0;
}

static bool Number([NotNullWhen(true)] string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
