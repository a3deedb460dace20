namespace MeshGovernance.Policies;

/// <summary><c>context</c> (ODPS v1.1.0, ODCS v3.2.0): what an AI agent should know before it answers from the data.</summary>
public sealed class Context : Element
{
    internal Context(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>instructions</c>: how to work with the data. In a contract a text alone stands for them.</summary>
    public string? Instructions => Node.IsScalar ? Node.Text : Text("instructions");

    /// <summary><c>verifiedStatements</c>: questions with an answer that a person has checked.</summary>
    public IReadOnlyList<VerifiedStatement> VerifiedStatements =>
        field ?? Keep(ref field, List("verifiedStatements", node => new VerifiedStatement(Document, node, this)));

    /// <summary><c>constraints</c>: what must hold.</summary>
    public IReadOnlyList<ContextConstraint> Constraints => field ?? Keep(ref field, List("constraints", node => new ContextConstraint(Document, node, this)));

    internal static Context? Of(Document document, Node? node, Element parent) => node is { Kind: NodeKind.Map or NodeKind.Text } ? new Context(document, node, parent) : null;
}

/// <summary>One of <c>context.verifiedStatements</c>.</summary>
public sealed class VerifiedStatement : Element
{
    internal VerifiedStatement(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>question</c> as a person would ask it.</summary>
    public string Question => TextOrEmpty("question");

    /// <summary><c>answer</c> that was verified.</summary>
    public string? Answer => Text("answer");
}

/// <summary>One of <c>context.constraints</c>.</summary>
public sealed class ContextConstraint : Element
{
    internal ContextConstraint(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>constraint</c>: what must hold.</summary>
    public string Constraint => TextOrEmpty("constraint");
}
