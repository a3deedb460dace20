using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>Who could read an element on a day, by the mesh of that day.</summary>
/// <param name="Mesh">The name of the mesh.</param>
/// <param name="Element">What was asked about.</param>
/// <param name="Day">The day.</param>
/// <param name="Commit">The commit that the mesh was then.</param>
/// <param name="Ports">The output ports through which it could be read, with their readers.</param>
public sealed record Audit(string Mesh, ElementName Element, DateOnly Day, string Commit, IReadOnlyList<AuditedPort> Ports)
{
    /// <summary>Looks an element up: a domain, a product, an output port, a contract, or an object or column of one.</summary>
    /// <param name="mesh">The mesh as it was.</param>
    /// <param name="asked">The name of the element, as a report writes it.</param>
    /// <param name="day">The day.</param>
    /// <param name="commit">The commit.</param>
    /// <exception cref="UserException">The mesh had no such element.</exception>
    public static Audit Of(LoadedMesh mesh, string asked, DateOnly day, string commit)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(commit);
        var element = ElementName.Read(asked);
        var ports = mesh.Mesh.Products.SelectMany(product => product.OutputPorts).Select(port => Part.Of(mesh, port, element)).OfType<Part>().ToList();
        if (ports.Count == 0)
        {
            var near = new NamedElements(mesh).Nearest(element) is { } name && name != element ? $" Did you mean '{name}'?" : "";
            throw new UserException(
                $"Nothing that was offered on {Dates.Write(day)} (commit {ReportWords.Short(commit)}) is '{asked}'.{near}",
                "Name it as a report does: <domain>/<product>, then /out/<port>@<major> or /contract/<id>@<major>/<object>/<column>.");
        }

        return new Audit(mesh.Settings.Name, element, day, commit, [.. ports.Select(part => part.Audited(mesh, day))]);
    }

    /// <summary>A port, and the columns of it that are meant; none for all.</summary>
    private sealed record Part(OutputPort Port, ElementName Name, IReadOnlyList<Column> Columns)
    {
        internal static Part? Of(LoadedMesh mesh, OutputPort port, ElementName element)
        {
            var name = mesh.NameOf(port);
            if (element.Covers(name))
                return new Part(port, name, []);
            if (port.Contract is not { } contract || mesh.NameOf(contract) is var ofContract && !ofContract.Covers(element))
                return null;
            if (ofContract == element)
                return new Part(port, name, []);
            var columns = contract.Columns.Where(column => element.Covers(mesh.NameOf(column))).ToList();
            return columns.Count > 0 ? new Part(port, name, columns) : null;
        }

        internal AuditedPort Audited(LoadedMesh mesh, DateOnly day) => new(
            Port, Name, [.. Readers(day).Select(reader => new AuditedReader(reader, reader.Agreement is { } agreement ? mesh.DescriptorOf(agreement).Path : null))], Further(day));

        private IReadOnlyList<DataReader> Readers(DateOnly day) => DataReader.Of(Port, day, Columns);

        /// <summary>Those who read what the readers make of it, and not the port itself.</summary>
        private IReadOnlyList<string> Further(DateOnly day)
        {
            var direct = Readers(day).SelectMany(reader => reader.Products).ToHashSet();
            var made = Port.Consumers.Where(input => direct.Contains(input.Product)).SelectMany(input => input.Outputs);
            return [.. Downstream.ProductsOf(made).Except(direct).Where(product => product != Port.Product).Select(product => product.Key).Order(StringComparer.Ordinal)];
        }
    }
}

/// <summary>An output port through which an element could be read.</summary>
/// <param name="Port">The port.</param>
/// <param name="Name">Its name.</param>
/// <param name="Readers">Who could read it.</param>
/// <param name="Further">The products further down, which read what others made of it.</param>
public sealed record AuditedPort(OutputPort Port, ElementName Name, IReadOnlyList<AuditedReader> Readers, IReadOnlyList<string> Further);

/// <summary>Somebody who could read it.</summary>
/// <param name="Reader">Who, and why.</param>
/// <param name="File">Where the agreement lay; null without one.</param>
public sealed record AuditedReader(DataReader Reader, string? File);
