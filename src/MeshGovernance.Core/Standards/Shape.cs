using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>What a value may be. Shapes are data: the judge walks them, and a schema for editors can be written from them.</summary>
internal abstract class Shape
{
    internal static readonly TextShape Text = new();
    internal static readonly TextShape Uri = new() { Format = TextFormat.Uri };
    internal static readonly TextShape Day = new() { Format = TextFormat.Day };
    internal static readonly TextShape Moment = new() { Format = TextFormat.Moment };
    internal static readonly NumberShape Number = new();
    internal static readonly NumberShape Whole = new() { IsWhole = true };
    internal static readonly NumberShape Count = new() { IsWhole = true, Least = 0 };
    internal static readonly TruthShape Truth = new();
    internal static readonly AnyShape Any = new();
    internal static readonly AnyShape Scalar = new() { ScalarOnly = true };
    internal static readonly MapShape AnyMap = new("A map", static () => []) { Closed = Releases.Never };
    internal static readonly ListShape Texts = new(Text);

    /// <summary>How a message names the shape, as in "must be text".</summary>
    internal abstract string Noun { get; }

    /// <summary>Whether a value of this kind can have the shape at all.</summary>
    internal abstract bool Takes(NodeKind kind);

    internal static TextShape Fixed(params Choice[] choices) => new() { Choices = choices, IsFixed = true };

    internal static TextShape OneOf(params Choice[] choices) => new() { Choices = choices };
}

internal enum TextFormat
{
    None,
    Day,
    Moment,
    Uri,
}

/// <summary>One of the texts that a field allows.</summary>
internal sealed record Choice(string Value, string? Says = null)
{
    internal Releases In { get; init; } = Releases.Always;

    public static implicit operator Choice(string value) => new(value);
}

/// <summary>A form of text: as an ECMA expression for schemas, compiled for the judge, and in words: "must ...".</summary>
internal sealed record TextPattern(string Ecma, Regex Regex, string Says)
{
    internal Releases In { get; init; } = Releases.Always;
}

/// <summary>Text: any, one of the choices, or of a form that one of the patterns describes.</summary>
internal sealed class TextShape : Shape
{
    internal IReadOnlyList<Choice> Choices { get; init; } = [];

    internal IReadOnlyList<TextPattern> Patterns { get; init; } = [];

    internal TextFormat Format { get; init; }

    internal override string Noun => "text";

    internal override bool Takes(NodeKind kind) => kind == NodeKind.Text;

    /// <summary>For what says how the file is to be read, in place of which no variable can stand.</summary>
    internal bool IsFixed { get; init; }

    /// <summary>Whether there is more than one text to choose from, so that a variable may stand for one of them.</summary>
    internal bool HasChoice => Choices.Count > 1 && !IsFixed;

    internal bool Allows(string text, Release release)
    {
        for (var i = 0; i < Choices.Count; i++)
            if (Choices[i].Value == text)
                return Choices[i].In.Include(release);
        return Choices.Count == 0;
    }

    internal bool Matches(string text, Release release)
    {
        for (var i = 0; i < Patterns.Count; i++)
            if (Patterns[i].In.Include(release) && Patterns[i].Regex.IsMatch(text))
                return true;
        return Patterns.Count == 0;
    }

    internal IEnumerable<TextPattern> PatternsIn(Release release) => Patterns.Where(pattern => pattern.In.Include(release));
}

/// <summary>A number, whole or not, with a bound that belongs to it (<see cref="Least"/>) or does not (<see cref="Above"/>).</summary>
internal sealed class NumberShape : Shape
{
    internal bool IsWhole { get; init; }

    internal double? Least { get; init; }

    internal double? Above { get; init; }

    internal override string Noun => IsWhole ? "a whole number" : "a number";

    internal override bool Takes(NodeKind kind) => kind is NodeKind.Integer or NodeKind.Number;
}

internal sealed class TruthShape : Shape
{
    internal override string Noun => "true or false";

    internal override bool Takes(NodeKind kind) => kind == NodeKind.Boolean;
}

/// <summary>Whatever the author writes, or whatever is neither a list nor a map.</summary>
internal sealed class AnyShape : Shape
{
    internal bool ScalarOnly { get; init; }

    internal override string Noun => ScalarOnly ? "a single value" : "a value";

    internal override bool Takes(NodeKind kind) => !ScalarOnly || kind < NodeKind.List;
}

internal sealed class ListShape(Shape item) : Shape
{
    internal Shape Item { get; } = item;

    internal int Least { get; init; }

    internal int Most { get; init; } = int.MaxValue;

    internal bool IsUnique { get; init; }

    internal override string Noun => "a list";

    internal override bool Takes(NodeKind kind) => kind == NodeKind.List;
}

/// <summary>One of several shapes; the kind of the value tells which.</summary>
internal sealed class EitherShape(params Shape[] shapes) : Shape
{
    internal IReadOnlyList<Shape> Shapes { get; } = shapes;

    internal override string Noun => string.Join(" or ", Shapes.Select(shape => shape.Noun));

    internal override bool Takes(NodeKind kind) => Find(kind) is not null;

    internal Shape? Find(NodeKind kind)
    {
        for (var i = 0; i < Shapes.Count; i++)
            if (Shapes[i].Takes(kind))
                return Shapes[i];
        return null;
    }
}

/// <summary>A field that authors expect here and that the standard refuses: a sentence says what to do instead.</summary>
internal sealed class RefusedShape(string says) : Shape
{
    internal string Says { get; } = says;

    internal override string Noun => "absent";

    internal override bool Takes(NodeKind kind) => false;
}
