using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting.Fences;

/// <summary>
/// What the compiler itself could not bear: it calls itself for each level of nesting, and a stack that overflows takes mesh with it. So a script
/// is measured before it is parsed, and once more before anything is resolved.
/// </summary>
internal static class SizeFence
{
    private const int MostCharacters = 100_000;
    private const int DeepestBrackets = 100;
    private const int DeepestSyntax = 400;

    /// <summary>For each clause of a query the compiler makes a function that holds all names before it: a thousand of them are gigabytes.</summary>
    private const int MostClauses = 40;

    /// <summary>What is too much of the text, and from which character on; null where it can be parsed.</summary>
    internal static (int Position, string Message)? Refusal(string script)
    {
        if (script.Length > MostCharacters)
            return (0, $"A policy is short, but this one has {script.Length} characters: a script of more than {MostCharacters} is not compiled.");

        // Strings and comments are not told apart: a hundred brackets that nobody closes are no rule either.
        var (brackets, angles) = (0, 0);
        for (var i = 0; i < script.Length; i++)
        {
            (brackets, angles) = script[i] switch
            {
                '(' or '[' or '{' => (brackets + 1, angles),
                ')' or ']' or '}' => (Math.Max(0, brackets - 1), angles),
                '<' => (brackets, angles + 1),
                '>' => (brackets, Math.Max(0, angles - 1)),
                ';' => (brackets, 0),
                _ => (brackets, angles),
            };
            if (brackets > DeepestBrackets || angles > DeepestBrackets)
                return (i, $"It nests too deep here to be compiled: open no more than {DeepestBrackets} brackets at once.");
        }

        return null;
    }

    /// <summary>The first part of a script that nests too deep to be resolved; null where there is none.</summary>
    internal static (Location Location, string Message)? Refusal(SyntaxNode root)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        while (pending.TryPop(out var next))
        {
            if (next.Depth > DeepestSyntax)
                return (next.Node.GetLocation(), "It goes on for too long here to be compiled: give the parts names of their own.");
            if (next.Node is QueryBodySyntax { Clauses: { Count: > MostClauses } clauses })
                return (clauses[MostClauses].GetLocation(), $"This query is too long to be compiled: a query has no more than {MostClauses} clauses. Give its parts names of their own.");
            foreach (var child in next.Node.ChildNodes())
                pending.Push((child, next.Depth + 1));
        }

        return null;
    }
}
