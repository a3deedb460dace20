using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Yaml.Reading;
using MeshGovernance.Yaml.Schemas;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MeshGovernance.Yaml;

/// <summary>Reads the YAML of a mesh with YamlDotNet's events, straight into nodes: no second tree in between.</summary>
public sealed class YamlDescriptorReader : IDescriptorReader
{
    public ParsedFile Parse(byte[] content, ReadingLimits limits)
    {
        if (content.LongLength > limits.FileBytes)
            return Refused(EngineRule.FileSize, TextRange.FileStart, $"The file has {content.LongLength} bytes, more than limits.fileBytes allows ({limits.FileBytes}).");
        return SourceText.Decode(content, out var fault) is { } text ? Parse(text, limits) : new ParsedFile(null, Places.None, [fault!]);
    }

    public IReadOnlyList<IDescriptorReader> ReadersFor(int files) => Yaml.ReaderPool.Of(this, files);

    public IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root) => KindSchemas.Judge(kind, root);

    private static ParsedFile Parse(string text, ReadingLimits limits)
    {
        var source = ScannedText.Of(text);
        var scanner = new Scanner(new StringReader(source.Text));
        var parser = new Parser(scanner);
        var builder = new NodeBuilder(parser, source, limits);
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is not DocumentStart)
                return Refused(EngineRule.Empty, TextRange.FileStart, "The file is empty.");
            parser.MoveNext();
            var root = builder.Read();
            parser.MoveNext();
            if (root is { Kind: NodeKind.Null } && parser.Current is not DocumentStart)
                return Refused(EngineRule.Empty, TextRange.FileStart, "The file is empty.");
            return parser.Current is DocumentStart second
                ? new ParsedFile(root, builder.Places, [.. builder.Faults, SecondDocument(second)])
                : new ParsedFile(root, builder.Places, builder.Faults);
        }
        catch (BoundaryException)
        {
            return Unreadable(text, builder.Faults);
        }
        catch (YamlException error)
        {
            return Unreadable(text, [.. builder.Faults, SyntaxFaults.Explain(error, source.Text, builder.IsInBrackets ? null : (int)scanner.CurrentPosition.Line)]);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Some broken files take YamlDotNet by surprise.
            return Unreadable(text, [.. builder.Faults, SyntaxFaults.Unexplained(parser)]);
        }
    }

    /// <summary>Where a merge is not finished, all that is wrong comes from there.</summary>
    private static ParsedFile Unreadable(string text, IReadOnlyList<ParseFault> faults) =>
        new(null, Places.None, Unfinished.Merge(text) is { } merge ? [merge] : faults);

    private static ParseFault SecondDocument(DocumentStart start) => new(
        EngineRule.SecondDocument,
        new TextRange(new Position((int)start.Start.Line, (int)start.Start.Column), new Position((int)start.End.Line, (int)start.End.Column)),
        "A second document begins here: keep one document in a file.");

    private static ParsedFile Refused(EngineRule rule, TextRange range, string message) =>
        new(null, Places.None, [new ParseFault(rule, range, message)]);
}
