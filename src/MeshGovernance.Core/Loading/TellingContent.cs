using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Loading;

/// <summary>Whether the content of a YAML file says that it is a descriptor, whatever the file is called. It need not be right otherwise.</summary>
internal sealed partial class TellingContent(IFileTree tree, ReadingLimits limits)
{
    /// <summary>What cannot be read may be one.</summary>
    internal bool IsDescriptor(FileEntry file)
    {
        if (file.Kind != FileKind.Regular || file.Size > limits.FileBytes)
            return false;
        try
        {
            return Says.IsMatch(Encoding.UTF8.GetString(tree.Read(file)));
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }

    /// <summary>Others have kinds too, such as a domain of Backstage: of ours, the version tells.</summary>
    [GeneratedRegex(@"^[\uFEFF]?(kind:[ \t]*['""]?(DataProduct|DataContract)['""]?[ \t]*(#.*)?\r?$|apiVersion:[ \t]*['""]?meshgovernance/|dataContractSpecification:)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Says { get; }
}
