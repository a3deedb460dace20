using MeshGovernance.Policies;

namespace MeshGovernance.Wire;

/// <summary>What a worker may say.</summary>
internal enum AnswerKind : byte
{
    /// <summary>The mesh is loaded, the policies too: judging begins. A byte follows: 1 where system calls are filtered.</summary>
    Ready = 1,

    /// <summary>A unit said that the policy does not apply.</summary>
    NotApplicable = 2,

    /// <summary>A unit found violations.</summary>
    Violations = 3,

    /// <summary>A unit went wrong, and the worker went on.</summary>
    Failed = 4,

    /// <summary>All answers of the units before this one have been sent.</summary>
    Progress = 5,

    /// <summary>Nothing is left to judge.</summary>
    Done = 6,

    /// <summary>Something went wrong while several units were being judged at once; what it was can only be told one by one.</summary>
    Repeat = 7,
}

/// <summary>What stopped a policy.</summary>
internal enum Fence : byte
{
    /// <summary>It threw.</summary>
    Exception = 1,

    /// <summary>It asked for more memory than the worker has.</summary>
    Memory = 2,

    /// <summary>It said too much.</summary>
    Answers = 3,

    /// <summary>It took too long.</summary>
    Time = 4,

    /// <summary>It called itself without end.</summary>
    Stack = 5,

    /// <summary>It took the worker with it.</summary>
    Process = 6,
}

/// <summary>A violation by numbers: the document and the ordinals of its nodes.</summary>
internal sealed record WireViolation(
    int Document, int Node, IReadOnlyList<string> Missing, string Message, string Key, bool IsCertain, IReadOnlyList<WireEdit> Edits)
{
    internal const int MostPerUnit = 4000;
    internal const int LongestMessage = 500;

    /// <summary>How many fields a place may be away from what there is, how many edits a fix may have, and how many other places a violation.</summary>
    internal const int MostParts = 50;

    internal IReadOnlyList<WireRelated> Related { get; init; } = [];

    internal static WireViolation Of(Violation violation) => new(
        violation.Place.Element.Document.Index,
        violation.Place.Node.Ordinal,
        violation.Place.Missing,
        violation.Message,
        violation.Key,
        violation.IsCertain,
        [.. violation.Edits.Select(edit => new WireEdit(edit.Element.Document.Index, edit.Element.Node.Ordinal, edit.Kind, edit.Field, edit.Value, edit.ValueKind))])
    {
        Related = [.. violation.Related.Select(related => new WireRelated(related.Element.Document.Index, related.Node.Ordinal))],
    };

    internal void Write(WireWriter writer)
    {
        writer.Number(Document + 1);
        writer.Number(Node);
        writer.Number(Missing.Count);
        foreach (var part in Missing)
            writer.Text(part);
        writer.Text(Message);
        writer.Text(Key);
        writer.Byte(IsCertain ? (byte)1 : (byte)0);
        writer.Number(Edits.Count);
        foreach (var edit in Edits)
            edit.Write(writer);
        writer.Number(Related.Count);
        foreach (var related in Related)
            related.Write(writer);
    }

    internal static WireViolation Read(WireReader reader)
    {
        var (document, node) = (reader.Number() - 1, reader.Number());
        var missing = new string[reader.Number(MostParts + 1)];
        for (var i = 0; i < missing.Length; i++)
            missing[i] = reader.Required();
        var (message, key, certain) = (reader.Required(), reader.Required(), reader.Byte() == 1);
        var edits = new WireEdit[reader.Number(MostParts + 1)];
        for (var i = 0; i < edits.Length; i++)
            edits[i] = WireEdit.Read(reader);
        var related = new WireRelated[reader.Number(MostParts + 1)];
        for (var i = 0; i < related.Length; i++)
            related[i] = WireRelated.Read(reader);
        return new WireViolation(document, node, missing, message, key, certain, edits) { Related = related };
    }
}

/// <summary>Another place by numbers.</summary>
internal sealed record WireRelated(int Document, int Node)
{
    internal void Write(WireWriter writer)
    {
        writer.Number(Document + 1);
        writer.Number(Node);
    }

    internal static WireRelated Read(WireReader reader) => new(reader.Number() - 1, reader.Number());
}

/// <summary>An edit by numbers.</summary>
internal sealed record WireEdit(int Document, int Node, EditKind Kind, string Field, string Value, NodeKind ValueKind)
{
    internal void Write(WireWriter writer)
    {
        writer.Number(Document + 1);
        writer.Number(Node);
        writer.Byte((byte)Kind);
        writer.Text(Field);
        writer.Text(Value);
        writer.Byte((byte)ValueKind);
    }

    internal static WireEdit Read(WireReader reader) =>
        new(reader.Number() - 1, reader.Number(), (EditKind)reader.Byte(), reader.Required(), reader.Required(), (NodeKind)reader.Byte());
}
