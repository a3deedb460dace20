using MeshGovernance.Core.Evaluation;
using MeshGovernance.Wire;

namespace MeshGovernance.Scripting.Apart;

/// <summary>What the compiler made of a script: its tokens, and an assembly with symbols or what is wrong.</summary>
internal sealed record CompileAnswer(IReadOnlyList<string> Tokens, byte[] Assembly, byte[] Symbols, IReadOnlyList<CompileError> Errors)
{
    internal const int MostErrors = 51;
    private const int LongestMessage = 4000;
    private const int MostLines = 1_000_000;

    /// <summary>Where fields may be missing that a script takes for granted; nothing unless an author asked.</summary>
    internal IReadOnlyList<CompileError> Warnings { get; init; } = [];

    internal void Write(WireWriter writer)
    {
        writer.Number(Tokens.Count);
        foreach (var token in Tokens)
            writer.Text(token);
        writer.Bytes(Assembly);
        writer.Bytes(Symbols);
        Write(writer, Errors);
        Write(writer, Warnings);
    }

    private static void Write(WireWriter writer, IReadOnlyList<CompileError> errors)
    {
        writer.Number(errors.Count);
        foreach (var error in errors)
        {
            writer.Byte((byte)error.Fence);
            writer.Number(error.Line);
            writer.Number(error.Column);
            writer.Number(error.EndLine);
            writer.Number(error.EndColumn);
            writer.Text(error.Message.Length <= LongestMessage ? error.Message : error.Message[..LongestMessage]);
        }
    }

    /// <summary>Reads what a compiler said of a script, which may have broken out of it.</summary>
    /// <exception cref="WireException">It is nothing that a compiler says of it.</exception>
    internal static CompileAnswer Read(WireReader reader, string script)
    {
        var tokens = new string[reader.Number(script.Length + 2)];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = reader.Required();
            at = script.IndexOf(tokens[i], at, StringComparison.Ordinal) is var found and >= 0 ? found + tokens[i].Length : throw new WireException("a token is not in the script");
        }

        var (assembly, symbols) = (reader.Bytes(), reader.Bytes());
        var (errors, warnings) = (ReadErrors(reader), ReadErrors(reader));
        return errors.Length == 0 == (assembly.Length > 0)
            ? new CompileAnswer(tokens, assembly, symbols, errors) { Warnings = warnings }
            : throw new WireException("an assembly and errors exclude each other");
    }

    private static CompileError[] ReadErrors(WireReader reader)
    {
        var errors = new CompileError[reader.Number(MostErrors + 1)];
        for (var i = 0; i < errors.Length; i++)
        {
            var fence = reader.Byte() is var kind && Enum.IsDefined((ScriptFence)kind) ? (ScriptFence)kind : throw new WireException($"{kind} is no fence");
            var (line, column, endLine, endColumn) = (reader.Number(MostLines), reader.Number(MostLines), reader.Number(MostLines), reader.Number(MostLines));
            errors[i] = new CompileError(fence, line, column, endLine, endColumn, reader.Required());
        }

        return errors;
    }
}
