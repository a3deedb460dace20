using System.Collections.Concurrent;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>Reads a file tree into a mesh. Whatever is wrong with a file becomes a diagnostic, and the rest is read all the same.</summary>
public static class MeshLoader
{
    private const int FilesAtATime = 16;

    /// <summary>Loads the mesh of a tree.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="reader">How a file is read.</param>
    /// <param name="known">What earlier loads parsed; null where nothing is loaded twice.</param>
    /// <param name="read">Told after each file that was read, from several threads: how many, of how many.</param>
    /// <param name="rules">The mesh whose settings, guild and policies decide; null where the mesh has its own.</param>
    public static LoadedMesh Load(IFileTree tree, IDescriptorReader reader, ParsedFiles? known = null, Action<int, int>? read = null, LoadedMesh? rules = null)
    {
        known?.Begin();
        var unreadable = new ConcurrentBag<UnreadableFileException>();
        var settingsRead = ReadSettings(tree, reader, known, unreadable);
        var own = MeshSettings.Read(settingsRead?.Parsed.Root);
        var settings = Deciding(rules)?.Settings ?? own;

        var layout = Layout.Of(tree, settings.Paths);
        var placed = layout.Placed;
        var files = new ReadFile?[placed.Count];
        var done = 0;
        var next = 0;
        Parallel.ForEach(reader.Crew(files.Length), member =>
        {
            for (int start; (start = Interlocked.Add(ref next, FilesAtATime) - FilesAtATime) < files.Length;)
            {
                var end = Math.Min(start + FilesAtATime, files.Length);
                for (var index = start; index < end; index++)
                    files[index] = Read(tree, member, placed[index], settings.Limits, known, unreadable);
                read?.Invoke(Interlocked.Add(ref done, end - start), files.Length);
            }
        });

        foreach (var folder in layout.UnreadableFolders)
            unreadable.Add(WhyUnreadable(tree, folder));
        return Assemble(tree, reader, settings, layout, [settingsRead, .. files], [.. unreadable.OrderBy(error => error.Path, StringComparer.Ordinal)], rules);
    }

    /// <summary>The settings of the mesh of a tree, without reading the rest; the defaults where they cannot be read.</summary>
    public static MeshSettings Settings(IFileTree tree, IDescriptorReader reader) => MeshSettings.Read(ReadSettings(tree, reader, known: null, [])?.Parsed.Root);

    private static LoadedMesh Assemble(
        IFileTree tree, IDescriptorReader reader, MeshSettings settings, Layout layout, IReadOnlyList<ReadFile?> files, List<UnreadableFileException> unreadable, LoadedMesh? rules)
    {
        var diagnostics = new List<Diagnostic>();
        var descriptors = new List<Descriptor>();
        var broken = new List<PlacedFile>();
        Descriptor? ownSettings = null;
        var laterMinors = LaterMinors(files);
        foreach (var file in files.OfType<ReadFile>())
        {
            if (file.Parsed.Root is { Kind: NodeKind.Map } root)
            {
                var descriptor = new Descriptor(file.Placed.File.Path, new Document(descriptors.Count, KindOf(file.Placed.Role), file.Placed.Keys, root) { IsLaterMinor = laterMinors.Contains(file) }, file.Parsed.Places);
                if (Deciding(rules) is null || !Decides(descriptor.Document.Kind))
                    descriptors.Add(descriptor);
                if (file.Placed.Role == FileRole.Mesh)
                    ownSettings = descriptor;
                diagnostics.AddRange(file.Parsed.Faults.Select(fault => OnText(file.Placed, fault)));
                diagnostics.AddRange(file.Faults.Select(fault => OnNode(descriptor, fault)));
            }
            else
            {
                broken.Add(file.Placed);
                diagnostics.AddRange(file.Parsed.Faults.Select(fault => OnText(file.Placed, fault)));
                diagnostics.AddRange(file.Faults.Select(fault =>
                    OnText(file.Placed, new ParseFault(EngineRule.Schema, file.Parsed.Places.Anchor(fault.Node), fault.Message))));
            }
        }

        diagnostics.AddRange(layout.Misplaced.Select(misplaced => new Diagnostic(
            misplaced.Rule, misplaced.File.Path, TextRange.FileStart, MisplacedElement(misplaced.File.Path, settings.Paths), misplaced.Message, misplaced.File.Path)));

        diagnostics.AddRange(layout.StrayLinks.Select(link => new Diagnostic(
            EngineRule.SymbolicLink, link.Path, TextRange.FileStart, MisplacedElement(link.Path, settings.Paths), LinkMessage(link), link.Path)));

        diagnostics.AddRange(MeshFolders.Check(layout, settings.Paths, ownSettings));
        diagnostics.AddRange(layout.Texts.Where(text => text.File.Kind == FileKind.Regular && text.File.Size > settings.Limits.FileBytes).Select(text => OnText(
            text, new ParseFault(EngineRule.LargeText, TextRange.FileStart, TooLarge(text.File, settings.Limits)))));

        var pictures = Pictures(tree, settings, layout, diagnostics, unreadable);

        foreach (var deciding in (Deciding(rules)?.Descriptors ?? []).Where(descriptor => Decides(descriptor.Document.Kind)))
        {
            var isOfBase = !files.Any(file => file?.Parsed.Root == deciding.Document.Root);
            descriptors.Add(deciding with { Document = deciding.Document with { Index = descriptors.Count }, IsOfBase = isOfBase });
        }

        descriptors.AddRange(PolicyRecords.Read(tree, reader, layout, descriptors));
        var mesh = new Mesh([.. descriptors.Select(descriptor => descriptor.Document)]);
        var policies = PolicyFolders.Read(tree, layout, mesh, descriptors, diagnostics, unreadable);
        if (ownSettings is not null)
        {
            diagnostics.AddRange(ParameterValues.Check(ownSettings, policies));
            diagnostics.AddRange(MovedPaths.Check(ownSettings, settings.Paths));
        }

        diagnostics.AddRange(Identities.Check(mesh, descriptors));
        diagnostics.AddRange(References.Check(mesh, descriptors, broken));
        diagnostics.AddRange(PolicyDates.Check(mesh, descriptors));
        diagnostics.AddRange(PolicyLife.Check(mesh, descriptors));
        diagnostics.AddRange(PolicyAims.Check(mesh, descriptors, broken.Where(file => file.Role == FileRole.Domain).Select(file => file.Keys[0])));
        return new LoadedMesh(tree, settings, mesh, descriptors, policies, diagnostics, unreadable, broken.Select(file => file.File.Path).ToHashSet(), rules) { Pictures = pictures };
    }

    /// <summary>The pictures that can be shown, by their paths; a diagnostic for each of the others.</summary>
    private static SortedDictionary<string, Picture> Pictures(
        IFileTree tree, MeshSettings settings, Layout layout, List<Diagnostic> diagnostics, List<UnreadableFileException> unreadable)
    {
        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var file in layout.Pictures.DistinctBy(file => file.Path))
        {
            try
            {
                var reason = "";
                if (file.Size > settings.Limits.FileBytes)
                    reason = TooLarge(file, settings.Limits);
                else if (Picture.Read(tree.Read(file), out reason) is { } picture)
                    pictures.Add(file.Path, picture);
                if (reason.Length > 0)
                    diagnostics.Add(new Diagnostic(EngineRule.Picture, file.Path, TextRange.FileStart, PictureOwner(file.Path, settings.Paths), $"This picture cannot be shown. {reason}", file.Path));
            }
            catch (UnreadableFileException error)
            {
                unreadable.Add(error);
            }
        }

        return pictures;
    }

    /// <summary>The contracts that are not the lowest version of their major in the folder of their product.</summary>
    private static HashSet<ReadFile> LaterMinors(IReadOnlyList<ReadFile?> files) => files
        .OfType<ReadFile>()
        .Where(file => file.Placed.Role == FileRole.Contract && file.Parsed.Root is { Kind: NodeKind.Map })
        .GroupBy(file => new ContractLine(file.Placed.Keys[0], file.Placed.Keys[1], file.Parsed.Root!["id"]?.Text, Versions.Major(Version(file))))
        .SelectMany(same => same.OrderBy(Version, Comparer<string>.Create(Versions.Compare)).Skip(1))
        .ToHashSet();

    private static string Version(ReadFile contract) => contract.Parsed.Root!["version"]?.Text ?? "";

    /// <summary>A base that holds no mesh decides nothing.</summary>
    private static LoadedMesh? Deciding(LoadedMesh? rules) => rules is { IsEmpty: false } ? rules : null;

    /// <summary>What nobody changes in the pull request that is judged by it.</summary>
    private static bool Decides(DocumentKind kind) => kind is DocumentKind.Mesh or DocumentKind.Guild;

    private static ReadFile? ReadSettings(IFileTree tree, IDescriptorReader reader, ParsedFiles? known, ConcurrentBag<UnreadableFileException> unreadable) =>
        tree.Find(MeshSettings.File) is { } file ? Read(tree, reader, new PlacedFile(file, FileRole.Mesh, []), new ReadingLimits(), known, unreadable) : null;

    private static ReadFile? Read(
        IFileTree tree, IDescriptorReader reader, PlacedFile placed, ReadingLimits limits, ParsedFiles? known, ConcurrentBag<UnreadableFileException> unreadable)
    {
        var file = placed.File;
        if (file.Kind != FileKind.Regular)
            return new ReadFile(placed, Refused(EngineRule.SymbolicLink, LinkMessage(file)), []);
        try
        {
            // The disk says how large a file is; git has to look for it, and need not where the file is known.
            var (parsed, faults) = known is null || (file.BlobId is null && file.Size > limits.FileBytes) ? Parse(null) : known.Of(tree, placed, limits, Parse);
            return new ReadFile(placed, parsed, faults);
        }
        catch (UnreadableFileException error)
        {
            unreadable.Add(error);
            return null;
        }

        KnownFile Parse(byte[]? content)
        {
            if (file.Size > limits.FileBytes)
                return new KnownFile(Refused(EngineRule.FileSize, TooLarge(file, limits)), []);
            var parsed = reader.Parse(content ?? tree.Read(file), limits);
            return new KnownFile(parsed, parsed.Root is { } root ? Judge(reader, placed.Role, root) : []);
        }
    }

    private static ParsedFile Refused(EngineRule rule, string message) => new(null, Places.None, [new ParseFault(rule, TextRange.FileStart, message)]);

    private static string TooLarge(FileEntry file, ReadingLimits limits) => $"The file has {file.Size} bytes, more than limits.fileBytes allows ({limits.FileBytes}).";

    private static string LinkMessage(FileEntry link) => link.Kind == FileKind.Submodule
        ? "This is a submodule: put the files themselves here."
        : "This is a symbolic link: put what it leads to here itself.";

    private static UnreadableFileException WhyUnreadable(IFileTree tree, FileEntry folder)
    {
        try
        {
            tree.Read(folder);
            return new UnreadableFileException(folder.Path, "the folder cannot be listed");
        }
        catch (UnreadableFileException why)
        {
            return why;
        }
    }

    private static IReadOnlyList<Fault> Judge(IDescriptorReader reader, FileRole role, Node root) => role switch
    {
        FileRole.Product => DescriptorStandards.JudgeProduct(root),
        FileRole.Contract => DescriptorStandards.JudgeContract(root),
        _ => reader.Judge(role, root),
    };

    private static Diagnostic OnNode(Descriptor descriptor, Fault fault)
    {
        var rule = fault.Kind switch
        {
            FaultKind.Date => EngineRule.Date,
            FaultKind.Version => EngineRule.Version,
            _ => EngineRule.Schema,
        };
        var name = descriptor.NameOf(fault.Node);
        var range = fault.Part == FaultPart.Key && descriptor.Places.Key(fault.Node) is var key && key != default ? key : descriptor.Places.Anchor(fault.Node);
        return new Diagnostic(rule, descriptor.Path, range, name, fault.Message, name.Field);
    }

    private static Diagnostic OnText(PlacedFile placed, ParseFault fault) => new(
        fault.Rule, placed.File.Path, fault.Range, OwnerOf(placed), fault.Message, placed.File.Name);

    /// <summary>The nearest element that a file without nodes can be told by.</summary>
    private static ElementName OwnerOf(PlacedFile placed) => placed.Role switch
    {
        FileRole.Domain => new ElementName(placed.Keys[0], "domain", ""),
        FileRole.Product or FileRole.Contract => new ElementName($"{placed.Keys[0]}/{placed.Keys[1]}", "product", ""),
        FileRole.Policy or FileRole.Decision => new ElementName($"policy/{PolicyId.Of(placed.Keys)}", "policy", ""),
        FileRole.Waiver => new ElementName($"waiver/{placed.Keys[0]}", "waiver", ""),
        FileRole.Guild => new ElementName("guild", "guild", ""),
        _ => new ElementName("mesh", "mesh", ""),
    };

    private static ElementName MisplacedElement(string path, MeshPaths paths) =>
        path.Split('/') is [var top, var domain, _, ..] && top == paths.Domains ? new ElementName(domain, "domain", "") : new ElementName("mesh", "mesh", "");

    private static ElementName PictureOwner(string path, MeshPaths paths) =>
        path.Split('/') is [var top, var domain, not "policies" and var product, _, ..] && top == paths.Domains ? new ElementName($"{domain}/{product}", "product", "") : MisplacedElement(path, paths);

    private static DocumentKind KindOf(FileRole role) => role switch
    {
        FileRole.Mesh => DocumentKind.Mesh,
        FileRole.Domain => DocumentKind.Domain,
        FileRole.Product => DocumentKind.Product,
        FileRole.Contract => DocumentKind.Contract,
        FileRole.Policy => DocumentKind.Policy,
        FileRole.Decision => DocumentKind.Decision,
        FileRole.Guild => DocumentKind.Guild,
        _ => DocumentKind.Waiver,
    };

    /// <summary>The versions of a contract that follow each other without breaking anybody.</summary>
    private sealed record ContractLine(string Domain, string Product, string? Id, int? Major);

    private sealed record ReadFile(PlacedFile Placed, ParsedFile Parsed, IReadOnlyList<Fault> Faults);
}
