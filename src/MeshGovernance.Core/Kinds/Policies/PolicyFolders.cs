using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>Reads what stands beside a <c>policy.yaml</c>, and finds policies that are not whole.</summary>
internal static class PolicyFolders
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal const string Script = "policy.csx";
    internal const string Record = "README.md";

    internal static IReadOnlyList<PolicySource> Read(
        IFileTree tree, IEnumerable<PolicyFolder> folders, Mesh mesh, IReadOnlyList<Descriptor> descriptors, List<Diagnostic> diagnostics, List<UnreadableFileException> unreadable)
    {
        var sources = new List<PolicySource>();
        var policies = mesh.Policies.ToDictionary(policy => policy.Key);
        foreach (var folder in folders.OrderBy(folder => folder.Path, StringComparer.Ordinal))
        {
            var id = PolicyId.Of(folder.Keys);
            diagnostics.AddRange(Missing(folder, id));
            if (!policies.TryGetValue(id.ToString(), out var policy))
                continue;
            var descriptor = descriptors[policy.Document.Index];
            if (Versions.Major(policy.Version) is { } major && major != id.Major)
                diagnostics.Add(descriptor.At(EngineRule.Identity, policy.Node, "version", $"The folder says v{id.Major}, but the version is {policy.Version}: another major needs a folder of its own.", ""));
            if (folder.Files.TryGetValue(Script, out var script) && script.Kind == FileKind.Regular)
            {
                try
                {
                    if (TextOf(tree.Read(script)) is { } text)
                    {
                        sources.Add(new PolicySource(policy, folder.Path, text, ParameterValues.Declared(policy)));
                        diagnostics.AddRange(ParameterValues.TooMuch(descriptor));
                    }
                    else
                        diagnostics.Add(new Diagnostic(EngineRule.Encoding, script.Path, TextRange.FileStart, descriptor.NameOf(policy.Node), "The script is not UTF-8: save it in that encoding.", Script));
                }
                catch (UnreadableFileException error)
                {
                    unreadable.Add(error);
                }
            }
        }

        return sources;
    }

    private static string? TextOf(byte[] content)
    {
        try
        {
            return content.AsSpan().Contains((byte)0) ? null : StrictUtf8.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<Diagnostic> Missing(PolicyFolder folder, PolicyId id)
    {
        foreach (var (name, purpose) in new[] { (PolicyKind.File, "which says what it is and from when it binds"), (Script, "the script that judges"), (Record, "its decision record") })
        {
            if (!folder.Files.ContainsKey(name))
            {
                yield return new Diagnostic(
                    EngineRule.PolicyIncomplete,
                    folder.Files.Values.Select(file => file.Path).Order(StringComparer.Ordinal).FirstOrDefault() ?? folder.Path,
                    TextRange.FileStart,
                    new NamedElement(ElementName.OfPolicy(id), "policy", ""),
                    $"The policy has no {name}, {purpose}.",
                    name);
            }
        }
    }
}
