using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Loading;

/// <summary>Whether the content of a YAML file says that it is a descriptor, whatever the file is called. It need not be right otherwise.</summary>
internal sealed partial class TellingContent(IFileTree tree, ReadingLimits limits)
{
    /// <summary>What cannot be read may be one.</summary>
    internal bool IsDescriptor(FileEntry file) => KindOf(file) is not null;

    /// <summary>Whether it says that it describes data: as a data product or as a contract, in whichever standard.</summary>
    internal bool IsOfData(FileEntry file) => KindOf(file) is "DataProduct" or "DataContract" or "dataContractSpecification";

    /// <summary>The kind of a standard that it says it is; empty for a descriptor of another kind, null for what is none.</summary>
    internal string? KindOf(FileEntry file)
    {
        if (file.Kind != FileKind.Regular || file.Size > limits.FileBytes)
            return null;
        try
        {
            return Says.Match(Encoding.UTF8.GetString(tree.Read(file))) is { Success: true } said ? said.Groups["kind"].Value : null;
        }
        catch (UnreadableFileException)
        {
            return "";
        }
    }

    /// <summary>Others have kinds too, such as a domain of Backstage: of ours, the version tells.</summary>
    [GeneratedRegex(@"^[\uFEFF]?(kind:[ \t]*['""]?(?<kind>DataProduct|DataContract|AccessAgreement)['""]?[ \t]*(#.*)?\r?$|apiVersion:[ \t]*['""]?meshgovernance/|(?<kind>dataContractSpecification):)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Says { get; }
}
