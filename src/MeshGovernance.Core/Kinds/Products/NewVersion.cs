using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>
/// The next major version of an output port and of its contract, beside the old one: both begin as copies. The old port says what takes its place, and
/// until when it can be read.
/// </summary>
/// <param name="Port">The old port.</param>
/// <param name="Major">The number of the next major version.</param>
public sealed partial record NewVersion(OutputPort Port, int Major)
{
    private const string Nothing = "Nothing was written.";
    private const string Usual = "-v";

    private Contract Contract => Port.Contract!;

    /// <summary>How the old port names its successor.</summary>
    public string Successor => ElementName.Literal(Port.Product.Key).Below("out", string.Create(CultureInfo.InvariantCulture, $"{Port.Name}@{Major}")).Text;

    /// <summary>Finds the port by what people call it; without a major version the newest.</summary>
    /// <param name="product">The product that offers it.</param>
    /// <param name="port">Such as <c>orders</c> or <c>orders@1</c>.</param>
    /// <exception cref="UserException">There is none, or it cannot have a next major version.</exception>
    public static NewVersion Of(Product product, string port)
    {
        var (name, major) = port.LastIndexOf('@') is var at and > 0 && int.TryParse(port.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (port[..at], number) : (port, (int?)null);
        var named = product.OutputPorts.Where(known => known.Name == name).ToList();
        var old = named.Where(known => major is null || Versions.Major(known.Version) == major).MaxBy(known => known.Version ?? "", Comparer<string>.Create(Versions.Compare)) ?? throw new UserException(
            named.Count > 0
                ? $"'{product.Key}' has no output port '{name}' in version {major}: there is {string.Join(", ", named.Select(known => known.Version ?? "no version"))}."
                : $"'{product.Key}' has no output port '{name}'.{Spelling.Question(name, product.OutputPorts.Select(known => known.Name))}",
            Nothing);
        if (old.Custom("replacedBy") is { Length: > 0 } successor)
            throw new UserException($"'{name}' in version {old.Version} is replaced already, by '{successor}'.", Nothing);
        if (Versions.Major(old.Version) is null)
            throw Unnumbered($"'{name}'", old.Version);
        if (old.Contract is null && product.Contracts.FirstOrDefault(known => known.ContractId == old.ContractId && Versions.Major(known.Version) is null) is { } unnumbered)
            throw Unnumbered($"the contract of '{name}', '{unnumbered.ContractId}',", unnumbered.Version);
        if (old.Contract is not { } contract)
            throw new UserException($"'{name}' leads to no contract, so nothing says what a new version of it would promise.", $"{Nothing} Add one first: mesh new contract {product.Key}/NAME");
        if (Versions.Major(contract.Version) is null)
            throw Unnumbered($"the contract of '{name}', '{contract.ContractId}',", contract.Version);
        if (!Has(product, "customProperties"))
            throw new UserException($"A port of '{product.Key}' has no place to name its successor: ODPS has custom properties of ports since v1.0.0.", $"{Nothing} Raise 'apiVersion' of the product first.");
        var taken = named.Select(known => known.Version).Concat(product.Contracts.Where(known => known.ContractId == contract.ContractId).Select(known => known.Version));
        return new NewVersion(old, taken.Max(version => Versions.Major(version) ?? 0) + 1);
    }

    private static UserException Unnumbered(string what, string? version) => new(
        string.IsNullOrEmpty(version)
            ? $"{char.ToUpperInvariant(what[0])}{what[1..]} has no version, so there is no next one."
            : $"{char.ToUpperInvariant(what[0])}{what[1..]} has the version '{PlainText.Cap(version)}', which is no number such as 1.0.0, so there is no next one.",
        $"{Nothing} Say first what there is today, 'version: 1.0.0' where it was never said, in the port and in its contract alike.");

    /// <summary>What is to be written.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="until">The last day of the old version.</param>
    /// <param name="reader">How files are read, to see that what is written is what was meant.</param>
    /// <exception cref="UserException">A file is written in a way that leaves no safe place.</exception>
    public MeshChange AddTo(LoadedMesh mesh, DateOnly until, IDescriptorReader reader)
    {
        var (contract, product) = (mesh.DescriptorOf(Contract), mesh.DescriptorOf(Port.Product));
        var copied = new EditedText(contract, mesh, reader).SetVersion(contract.Document.Root, NextOf(Contract.Version!));
        var text = new EditedText(product, mesh, reader);
        text = Deprecated(text.Append(text.Root, "outputPorts", NextPort(mesh, product, reader)), until);
        return copied.Content is not { } file || text.Content is not { } changed || !IsWhatWasMeant(product.Document.Root, text.Root)
            ? throw new UserException($"'{(copied.Content is null ? contract : product).Path}' is written in a way that leaves no safe place for the new version. {Nothing}", "Write its ports as a block, one below the other, and run the command again.")
            : new MeshChange([new NewFile(NextFile(contract, Port.Product.Contracts.Select(mesh.DescriptorOf)), file)], [])
            {
                Edited = [new EditedFile(product.Path, changed, $"'{Port.Name}' in version {NextOf(Port.Version!)}, and what becomes of {Port.Version}")],
            };
    }

    private EditedText Deprecated(EditedText text, DateOnly until)
    {
        var index = Port.Product.OutputPorts.ToList().IndexOf(Port);
        if (Has(Port.Product, "deprecated"))
            text = text.Set(text.Item("outputPorts", index), "deprecated", "true", NodeKind.Boolean);
        text = text.Append(text.Item("outputPorts", index), "customProperties", YamlText.Of($"property: replacedBy\nvalue: {Successor}"));
        return text.Append(text.Item("outputPorts", index), "customProperties", YamlText.Of($"property: endOfSupport\nvalue: {until}"));
    }

    /// <summary>A field that the standard's version of the product has.</summary>
    private static bool Has(Product product, string field) =>
        Odps.Standard.Find(product.ApiVersion) is not { } release || OdpsPorts.Output.Fields.Any(known => known.Name == field && known.In.Include(release));

    /// <summary>The lines of the old port as they are written, comments included, with another version.</summary>
    private string NextPort(LoadedMesh mesh, Descriptor product, IDescriptorReader reader)
    {
        var copy = new EditedText(product, mesh, reader).SetVersion(Port.Node, NextOf(Port.Version!));
        if (Port.Node["id"]?.Text is { } id)
            copy = copy.Set(copy.Item("outputPorts", Port.Product.OutputPorts.ToList().IndexOf(Port)), "id", id + Suffix(Usual));
        return copy.LinesOf(product.Places.Value(Port.Node).Start.Line);
    }

    private string NextOf(string version) => string.Create(CultureInfo.InvariantCulture, $"{(version is ['v' or 'V', ..] ? version[..1] : "")}{Major}.0.0");

    private string Suffix(string sign) => string.Create(CultureInfo.InvariantCulture, $"{sign}{Major}");

    /// <summary>As the files beside it show their major version; where none does, <c>orders-v2.odcs.yaml</c>.</summary>
    private RepoPath NextFile(Descriptor contract, IEnumerable<Descriptor> others)
    {
        var own = Numbered.Match(NameOf(contract));
        if (own.Success && own.Groups["number"].Value == $"{Versions.Major(Contract.Version)}")
            return Beside(contract, own.Groups["name"].Value + Suffix(own.Groups["sign"].Value));
        var sign = others.Select(other => Numbered.Match(NameOf(other))).FirstOrDefault(match => match.Success)?.Groups["sign"].Value;
        return Beside(contract, NameOf(contract) + Suffix(sign ?? Usual));
    }

    private static string NameOf(Descriptor contract) => contract.By is { } by ? by.Contract ?? "" : RepoPath.Of(contract.Path).Name[..^ContractKind.Ending.Length];

    private static RepoPath Beside(Descriptor contract, string name) => contract.By is not { } by
        ? RepoPath.Of(contract.Path).Folder.Child(name + ContractKind.Ending)
        : by.Beside(name) ?? throw new UserException($"'{contract.Path}' was found by the pattern '{by.Pattern.Text}', which leaves no name for a second contract. {Nothing}", "Give the pattern a {contract}, or move the file beside its product.");

    /// <summary>One port more, the old one with what it says of its end, and nothing else is other than before.</summary>
    private bool IsWhatWasMeant(Node before, Node after)
    {
        var index = Port.Product.OutputPorts.ToList().IndexOf(Port);
        var (old, now) = (before["outputPorts"]!.Items, after["outputPorts"]?.Items ?? []);
        return before.Keys.SequenceEqual(after.Keys)
            && before.Keys.All(key => key == "outputPorts" || AddedItem.AreSame(before[key]!, after[key]!))
            && now.Count == old.Count + 1
            && Enumerable.Range(0, old.Count).All(other => other == index ? IsDeprecated(old[other], now[other]) : AddedItem.AreSame(old[other], now[other]))
            && now[^1]["name"]?.Text == Port.Name && now[^1]["version"]?.Text == NextOf(Port.Version!) && now[^1]["contractId"]?.Text == Port.ContractId;
    }

    private bool IsDeprecated(Node old, Node now) =>
        old.Keys.All(key => key is "deprecated" or "customProperties" || (now[key] is { } same && AddedItem.AreSame(old[key]!, same)))
        && now.Keys.All(key => key is "deprecated" or "customProperties" || old[key] is not null)
        && now["customProperties"]?.Items is [.., var by, var end] && by["value"]?.Text == Successor && end["property"]?.Text == "endOfSupport"
        && (!Has(Port.Product, "deprecated") || now["deprecated"]?.Boolean == true);

    [GeneratedRegex(@"\A(?<name>.+?)(?<sign>[-_.]v?)(?<number>[0-9]+)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Numbered { get; }
}
