using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Mermaid;

/// <summary>A product, what it reads, what it offers, and who reads that.</summary>
internal static class PortDiagram
{
    internal static string Of(ExportedProduct product)
    {
        var text = new StringBuilder("flowchart LR\n");
        text.Append("  product[").Append(MermaidText.Quoted(product.Title)).Append("]\n");
        foreach (var (i, input) in product.Product.InputPorts.Index())
            text.Append("  ").Append(MermaidText.Number("in", i + 1)).Append("([").Append(MermaidText.Quoted(Source(input))).Append("]) --> product\n");
        foreach (var (i, output) in product.Product.OutputPorts.Index())
        {
            var port = MermaidText.Number("out", i + 1);
            text.Append("  product --> ").Append(port).Append("[(").Append(MermaidText.Quoted($"{output.Name} {output.Version}")).Append(")]\n");
            foreach (var (j, consumer) in output.Consumers.Select(consumer => consumer.Product).Distinct().Index())
                text.Append("  ").Append(port).Append(" --> ").Append(MermaidText.Number($"{port}_", j + 1)).Append("([").Append(MermaidText.Quoted(consumer.Name ?? consumer.Key)).Append("])\n");
        }

        return text.ToString();
    }

    private static string Source(InputPort input) => input.Source is { } source ? $"{source.Product.Name ?? source.Product.Key}: {source.Name}" : input.Name;
}
