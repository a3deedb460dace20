using MeshGovernance.Core.Text;
using MeshGovernance.Disk;

namespace MeshGovernance.Cli.Terminals;

/// <summary>The forms in which a result was asked for, and where each goes.</summary>
internal sealed class Output<T>(OutputFormats<T> formats, IReadOnlyList<OutputTarget<T>> targets)
{
    /// <summary>The file that a form goes to, from the root of the disk; null where it goes to none.</summary>
    internal string? FileOf(string form) => targets.FirstOrDefault(target => target.Format.Name == form)?.File is { } file ? Path.GetFullPath(file) : null;

    /// <summary>Writes files first, so that what is printed holds. Nothing is written where one of the files cannot be.</summary>
    internal void Write(T said)
    {
        OutputFile.Write([.. targets.Where(target => target.File is not null).Select(target => (target.File!, target.Format.Write(said)))]);
        if (targets.FirstOrDefault(target => target.File is null)?.Format is not { } printed)
            return;
        if (printed == formats.Console)
        {
            Terminal.Write(formats.Lines(said, Terminal.Width));
            return;
        }

        using var output = Console.OpenStandardOutput();
        output.Write(printed.Write(said));
    }
}

/// <summary>A form and where it goes; null means standard output.</summary>
internal sealed record OutputTarget<T>(OutputFormat<T> Format, string? File);
