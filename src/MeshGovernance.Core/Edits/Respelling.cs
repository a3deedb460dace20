using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Edits;

/// <summary>The mend of a fault whose right spelling is certain: a key or a value is written otherwise, where it stands.</summary>
internal static class Respelling
{
    /// <summary>Null where nobody can be sure of the right spelling, or where the text is not plainly what was read.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="descriptor">The file in which it is.</param>
    /// <param name="source">The text of the file; null where it cannot be read.</param>
    internal static Fix? Of(Fault fault, Descriptor descriptor, SourceLines? source)
    {
        if (fault.Right is not { } right || source is null || descriptor.Places.IsShared(fault.Node))
            return null;
        var isKey = fault.Part == FaultPart.Key;
        var range = isKey ? descriptor.Places.Key(fault.Node) : descriptor.Places.Value(fault.Node);
        if (range.Start.Line != range.End.Line)
            return null;
        var written = source.Within(range);
        var quote = written.Length > 1 && written[0] is '"' or '\'' && written[^1] == written[0] ? written[..1] : "";
        var read = written[quote.Length..^quote.Length];
        var isPlain = isKey ? read.Length > 0 && read.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ' || char.GetUnicodeCategory(letter) == UnicodeCategory.Format) : read == fault.Node.Text;
        return isPlain
            ? new Fix(Certain: true, isKey ? $"Rename '{PlainText.Message(read)}' to '{right}'" : $"Write '{right}'", [new TextEdit(descriptor.Path, range, quote + right + quote)])
            : null;
    }
}
