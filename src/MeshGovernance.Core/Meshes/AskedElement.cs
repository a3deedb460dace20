using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// A domain or data product as somebody asks for it: by the name of its element, or as its folders are called. Where one text can mean both,
/// it means both: nothing that was asked for is left out.
/// </summary>
/// <param name="Text">What was typed.</param>
public sealed record AskedElement(string Text)
{
    private readonly ElementName encoded = ElementName.Read(Text);
    private readonly ElementName literal = ElementName.Literal(Text);

    internal bool Means(ElementName name) => name == encoded || name == literal;

    internal bool Covers(ElementName name) => encoded.Covers(name) || literal.Covers(name);

    internal bool LiesIn(ElementName upper) => upper.Covers(encoded) || upper.Covers(literal);

    public override string ToString() => Text;
}
