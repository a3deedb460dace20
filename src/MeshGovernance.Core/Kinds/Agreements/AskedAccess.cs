using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>Somebody asks to read a port: what keeps the request from being one is told before anything is written.</summary>
/// <param name="Mesh">The mesh.</param>
/// <param name="Consumer">Who is to read.</param>
/// <param name="Port">What is to be read.</param>
public sealed record AskedAccess(LoadedMesh Mesh, AgreementConsumer Consumer, OutputPort Port)
{
    /// <summary>Reads what was typed.</summary>
    /// <exception cref="UserException">There is no such consumer or port, or the two have an agreement already.</exception>
    public static AskedAccess Of(LoadedMesh mesh, string consumer, string port)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        var asked = new AskedAccess(mesh, AgreementConsumer.Of(mesh.Mesh, consumer), AskedPort.Of(mesh.Mesh, port));
        if (asked.Consumer.Product == asked.Port.Product)
            throw new UserException($"'{asked.Port.Product.Key}' needs nobody's leave to read its own data.");
        if (asked.Port.Agreements.FirstOrDefault(agreement => asked.Consumer.Is(agreement) && agreement.Status != "rejected") is { } there)
            throw new UserException(
                $"There is an agreement for that already, {there.Status}: {mesh.DescriptorOf(there).Path}. Nothing was written.",
                there.IsApproved ? $"Let it go on: mesh access renew {there.ProductKey}/{there.File}" : "Edit that file, or ask the provider to decide.");
        return asked;
    }

    /// <summary>The columns that were asked for by name, with commas between them.</summary>
    /// <exception cref="UserException">The port has no such column.</exception>
    public IReadOnlyList<string> Columns(string? names)
    {
        string[] asked = (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in asked.Where(name => !Port.Columns.Any(column => Agreement.IsNamed(column, name))))
            throw new UserException(
                Port.Contract is null ? $"Nobody knows the columns of '{PlainText.Cap(Port.Name)}': it has no contract." : $"The contract of '{PlainText.Cap(Port.Name)}' has no column '{name}'.{Spelling.Question(name, Port.Columns.Select(column => column.Name).Where(known => known.Length > 0))}",
                "All columns of a table are asked for as <table>.*. Nothing was written.");
        return asked;
    }

    /// <summary>The file of the request.</summary>
    /// <param name="purpose">What the data is for.</param>
    /// <param name="columns">The columns; empty for all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day; null where it does not end.</param>
    /// <param name="isTaken">Whether there is a file at a path already.</param>
    /// <exception cref="UserException">It would end before it begins.</exception>
    public NewFile File(string purpose, IReadOnlyList<string> columns, DateOnly from, DateOnly? until, Func<string, bool> isTaken) => until < from
        ? throw new UserException($"The access would end on {Dates.Write(until.Value)}, before it begins on {Dates.Write(from)}. Nothing was written.")
        : new NewAgreement(Port, Consumer, purpose, columns, from, until).File(Mesh.FolderOf(Port.Product), isTaken);
}
