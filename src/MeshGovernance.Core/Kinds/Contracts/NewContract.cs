using System.Globalization;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>A contract to be added to a data product, with the output port that offers it.</summary>
/// <param name="Product">The key of the product.</param>
/// <param name="Name">The name of the file, the port and the contract.</param>
/// <param name="Offers">What it offers, to whom.</param>
/// <param name="Row">What one row or message stands for.</param>
/// <param name="Kind">What its object is: one of <see cref="Kinds"/>.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Key">The names of the columns that identify a row.</param>
/// <param name="Promises">The service levels; an active product owes some.</param>
public sealed record NewContract(
    string Product, string Name, string Offers, string Row, string Kind, IReadOnlyList<NewColumn> Columns, IReadOnlyList<string> Key, IReadOnlyList<ServiceLevelPromise> Promises)
{
    public static readonly IReadOnlyList<string> Kinds = ["table", "view", "topic", "file"];

    /// <summary>Whether consumers rely on the product today: then its contract is one to rely on as well, and promises something.</summary>
    public static bool IsBinding(Product product) => product.IsActive || product.IsDeprecated;

    internal NewFile File(ContractPlace place, bool isBinding) => NewFile.Of(place.File, Text(isBinding, place.TellsProduct));

    /// <summary>What adds it to a product that is there.</summary>
    public MeshChange AddTo(LoadedMesh mesh, Product product) => new(
        [File(NewPlaces.OfContract(mesh, product, Name), IsBinding(product))], [new NewItem(mesh.DescriptorOf(product).Path, "outputPorts", Port(IsBinding(product)))]);

    /// <summary>The lines of its output port.</summary>
    internal string Port(bool isBinding) => YamlText.Of(
        $"""
        name: {Name}
        description: {Offers}
        type: {Kind}
        version: {Version(isBinding)}
        contractId: {Name}
        """);

    private static Version Version(bool isBinding) => isBinding ? new Version(1, 0, 0) : new Version(0, 1, 0);

    private string Text(bool isBinding, bool isTold)
    {
        var item = Name.Replace('-', '_');
        return YamlText.Of(
            $"""
            apiVersion: {Odcs.Standard.Newest}
            kind: DataContract
            id: {Name}
            name: {FolderName.Title(Name)}
            version: {Version(isBinding)}
            status: {(isBinding ? "active" : "draft")}
            domain: {Product.Split('/')[0]}

            """)
            + (isTold ? "" : YamlText.Of($"dataProduct: {Product}\n"))
            + YamlText.Of(
            $"""

            description:
              purpose: {Offers}

            schema:
              - name: {item}
                physicalName: {item}
                logicalType: object
                physicalType: {Kind}
                description: {Row}
                properties:

            """)
            + string.Concat(Columns.Select(column => column.Text(Key.Contains(column.Name))))
            + $"""
                quality:
                  - name: key-is-unique
                    description: No two rows have the same key.
                    type: library
                    metric: duplicateValues
                    arguments:
                      properties: [{string.Join(", ", Key.Select(name => ScalarText.Write(name, NodeKind.Text)))}]
                    mustBe: 0
                    unit: rows
                    dimension: uniqueness
                    severity: error

            """
            + (Promises.Count == 0 ? "" : "\nslaProperties:\n" + string.Concat(Promises.Select(promise => promise.Text())));
    }
}

/// <summary>A service level that a new contract promises, such as a latency of two hours.</summary>
public sealed record ServiceLevelPromise(string Property, decimal Value, string Unit)
{
    /// <summary>Reads <c>2h</c>, <c>15 min</c> or <c>99.5 percent</c>; null where there is no value with a unit.</summary>
    public static ServiceLevelPromise? Read(string property, string text)
    {
        var unit = text.TrimStart("0123456789. ".ToCharArray());
        return unit.Length > 0 && unit.All(letter => char.IsAsciiLetter(letter) || letter == '%')
            && decimal.TryParse(text[..^unit.Length].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new ServiceLevelPromise(property, value, unit == "%" ? "percent" : unit)
            : null;
    }

    internal string Text() => YamlText.Of(
        $"""
          - property: {Property}
            value: {Value}
            unit: {Unit}

        """);
}
