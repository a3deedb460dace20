using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>The output port that somebody asks for: by the product and its name there, or by the name of its element.</summary>
public static class AskedPort
{
    /// <summary>Finds it: <c>checkout/orders/orders</c>, with <c>@1</c> behind it where there are several versions, or the product alone where it has one port.</summary>
    /// <exception cref="UserException">There is none, or several could be meant.</exception>
    public static OutputPort Of(Mesh mesh, string asked)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(asked);
        var parts = asked.Split('/');
        var key = string.Join('/', parts.Take(2));
        var product = mesh.Products.FirstOrDefault(known => known.Key == key)
            ?? throw new UserException($"There is no data product '{key}'.{Spelling.Question(key, mesh.Products.Select(known => known.Key))}", "Say what is to be read: <domain>/<product>/<port>.");
        var name = parts is [_, _, "out", .. var below] ? string.Join('/', below) : string.Join('/', parts.Skip(2));
        var ports = product.OutputPorts.Where(port => name.Length == 0 || port.Name == name || port.Label == name || port.Id == name).ToList();
        return ports switch
        {
            [var only] => only,
            [] when product.OutputPorts.Count == 0 => throw new UserException($"'{key}' offers nothing that could be read: it has no output port."),
            [] => throw new UserException($"'{key}' has no output port '{name}'.{Spelling.Question(name, Names(product.OutputPorts))}", $"It has {string.Join(", ", Names(product.OutputPorts))}."),
            _ => throw new UserException($"'{asked}' could be one of several output ports: {string.Join(", ", Names(ports))}.", $"Say which: {key}/{Names(ports).Last()}"),
        };
    }

    private static IEnumerable<string> Names(IEnumerable<OutputPort> ports) => ports.Select(port => port.Label);
}
