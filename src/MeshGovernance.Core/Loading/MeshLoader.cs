using System.Collections.Concurrent;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Kinds.Evidence;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>Reads a file tree into a mesh. Whatever is wrong with a file becomes a diagnostic, and the rest is read all the same.</summary>
public static class MeshLoader
{
    /// <summary>The settings are read before anything is placed: they say where the mesh lies.</summary>
    private static readonly DescriptorKind SettingsKind = DescriptorKinds.All.OfType<MeshKind>().Single();

    /// <summary>Loads the mesh of a tree.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="reader">How a file is read.</param>
    /// <param name="known">What earlier loads parsed; null where nothing is loaded twice.</param>
    /// <param name="read">Told after each file that was read, from several threads: how many, of how many.</param>
    /// <param name="rules">The mesh whose settings, guild and policies decide; null where the mesh has its own.</param>
    /// <param name="kinds">The kinds of files that are read; null for all that there are.</param>
    /// <param name="before">The mesh that this one was changed from; null where nothing is compared.</param>
    /// <param name="also">Settings whose patterns lead to more than those that decide; null where there are none.</param>
    /// <param name="evidence">What is known of the data; null where nobody recorded anything.</param>
    public static LoadedMesh Load(
        IFileTree tree,
        IDescriptorReader reader,
        ParsedFiles? known = null,
        Action<int, int>? read = null,
        LoadedMesh? rules = null,
        IReadOnlyList<DescriptorKind>? kinds = null,
        LoadedMesh? before = null,
        MeshPaths? also = null,
        Task<KnownEvidence?>? evidence = null)
    {
        kinds ??= DescriptorKinds.All;
        known?.Begin();
        var unreadable = new ConcurrentBag<UnreadableFileException>();
        var settingsRead = ReadSettings(tree, reader, known, unreadable);
        var own = MeshSettings.Read(settingsRead?.Parsed.Root);
        var settings = Deciding(rules)?.Settings is { } deciding ? Wider(deciding, own.Paths, also) : own;

        var layout = MeshLayout.Of(tree, settings, kinds);
        var placed = layout.Placed;
        var files = new ReadFile?[placed.Count];
        SideBySide.Read(reader, files.Length, (member, index) => files[index] = Read(tree, member, placed[index], settings.Limits, known, unreadable), read);

        foreach (var folder in layout.UnreadableFolders)
            unreadable.Add(WhyUnreadable(tree, folder));
        var texts = ShownTexts.Faults(tree, layout.Texts, settings.Limits, known).ToList();
        return Assemble(tree, reader, settings, kinds, layout, [settingsRead, .. files], texts, [.. unreadable.OrderBy(error => error.Path, StringComparer.Ordinal)], rules, before, evidence?.GetAwaiter().GetResult());
    }

    /// <summary>The settings of the mesh of a tree, without reading the rest; the defaults where they cannot be read.</summary>
    public static MeshSettings Settings(IFileTree tree, IDescriptorReader reader) => MeshSettings.Read(ReadSettings(tree, reader, known: null, [])?.Parsed.Root);

    /// <summary>The settings that decide, which never lead to less than those of the mesh itself: what a change leads to is judged with it.</summary>
    private static MeshSettings Wider(MeshSettings deciding, MeshPaths own, MeshPaths? also) =>
        deciding with { Paths = deciding.Paths.And(own).And(also ?? own) };

    private static LoadedMesh Assemble(
        IFileTree tree,
        IDescriptorReader reader,
        MeshSettings settings,
        IReadOnlyList<DescriptorKind> kinds,
        MeshLayout layout,
        IReadOnlyList<ReadFile?> read,
        IReadOnlyList<(PlacedFile Text, ParseFault Fault)> texts,
        List<UnreadableFileException> unreadable,
        LoadedMesh? rules,
        LoadedMesh? before,
        KnownEvidence? evidence)
    {
        var keys = ContentKeys.Of([.. read.OfType<ReadFile>().Select(file => (file.Placed, file.Parsed.Root is { Kind: NodeKind.Map } root ? root : null))]);
        var (files, homeless) = Settled(read, keys);
        var diagnostics = new List<Diagnostic>();
        var descriptors = new List<Descriptor>();
        var broken = new List<PlacedFile>();
        Descriptor? ownSettings = null;
        Descriptor? ownGuild = null;
        var laterMinors = LaterMinors(files);
        foreach (var file in files.OfType<ReadFile>())
        {
            if (file.Parsed.Root is { Kind: NodeKind.Map } root)
            {
                var descriptor = new Descriptor(
                    file.Placed.File.Path,
                    file.Placed.Kind,
                    new Document(descriptors.Count, file.Placed.Kind.Model, file.Placed.Keys, root) { IsLaterMinor = laterMinors.Contains(file.Placed) },
                    file.Parsed.Places)
                { By = file.Placed.By };
                if (Deciding(rules) is null || !descriptor.Kind.DecidesForAll)
                    descriptors.Add(descriptor);
                if (file.Placed.Kind == SettingsKind)
                    ownSettings = descriptor;
                if (file.Placed.Kind.Model == DocumentKind.Guild)
                    ownGuild = descriptor;
                diagnostics.AddRange(file.Parsed.Faults.Select(fault => OnText(file.Placed, fault)));
                var edits = new EditWriter(tree);
                diagnostics.AddRange(file.Faults.Select(fault => OnNode(descriptor, fault) with { Fix = edits.Respell(descriptor, fault) }));
            }
            else
            {
                broken.Add(file.Placed);
                diagnostics.AddRange(file.Parsed.Faults.Select(fault => OnText(file.Placed, fault)));
                diagnostics.AddRange(file.Faults.Select(fault =>
                    OnText(file.Placed, new ParseFault(EngineRule.Schema, file.Parsed.Places.Anchor(fault.Node), fault.Message))));
            }
        }

        foreach (var (file, why) in homeless)
        {
            broken.AddRange(why.Claimants.Where(claimant => claimant.Domain is not null).Select(claimant => file.Placed with { Keys = [claimant.Domain!, claimant.Folder] }));
            if (file.Placed.Kind.Model == DocumentKind.Product)
                broken.Add(file.Placed with { Keys = [] });
            if (why is { Rule: { } rule, Node: { } node })
                diagnostics.Add(new Diagnostic(rule, file.Placed.File.Path, file.Parsed.Places.Anchor(node), NamedElement.Mesh, why.Message, file.Placed.File.Path));
        }

        var known = layout.Placed.Select(keys.Known).ToList();
        var owners = FileOwners.Of(known, settings.Paths);
        diagnostics.AddRange(layout.Misplaced.Concat(kinds.SelectMany(kind => kind.FindUnled(known, settings.Paths))).Select(misplaced => new Diagnostic(
            misplaced.Rule, misplaced.File.Path, TextRange.FileStart, misplaced.Rule == EngineRule.Unread ? OwnerOf(misplaced.File, owners) : DomainOf(misplaced.File, owners), misplaced.Message, misplaced.File.Path)
        {
            Fix = misplaced.Fix,
        }));

        diagnostics.AddRange(layout.StrayLinks.Select(link => new Diagnostic(
            EngineRule.SymbolicLink, link.Path, TextRange.FileStart, DomainOf(link, owners), LinkMessage(link), link.Path)));

        diagnostics.AddRange(layout.Nameless.Select(file => new Diagnostic(
            EngineRule.FileName, file.Path, TextRange.FileStart, DomainOf(file, owners), "The name is not UTF-8, so that nobody can read what is here: rename it.", file.Path)));

        diagnostics.AddRange(MeshFolders.Check(layout.Obstacles, layout.IsUsed, settings.Paths, ownSettings));
        diagnostics.AddRange(texts.Select(text => OnText(keys.Known(text.Text), text.Fault)));
        var pictures = Pictures(tree, settings, layout, owners, diagnostics, unreadable);

        foreach (var deciding in (Deciding(rules)?.Descriptors ?? []).Where(descriptor => descriptor.Kind.DecidesForAll))
        {
            var isOfBase = !files.Any(file => file?.Parsed.Root == deciding.Document.Root);
            descriptors.Add(deciding with { Document = deciding.Document with { Index = descriptors.Count }, IsOfBase = isOfBase });
        }

        descriptors.AddRange(PolicyRecords.Read(tree, reader, layout.PolicyFolders, descriptors));
        descriptors.AddRange(EvidenceDocuments.Of(evidence, descriptors));
        var mesh = new Mesh([.. descriptors.Select(descriptor => descriptor.Document)]);
        var policies = PolicyFolders.Read(tree, layout.PolicyFolders, mesh, descriptors, diagnostics, unreadable);
        if (ownSettings is not null)
            diagnostics.AddRange(ParameterValues.Check(ownSettings, policies));
        var assembled = new AssembledMesh(mesh, descriptors, broken, ownSettings, ownGuild, before?.Descriptors.DistinctBy(descriptor => descriptor.Path).ToDictionary(descriptor => descriptor.Path, descriptor => descriptor.Document.Root["id"]?.Text), settings.Paths)
        {
            Deciding = Deciding(rules)?.Settings.Paths ?? settings.Paths,
            Elsewhere = [.. known.Where(file => file.By is not null)],
        };
        diagnostics.AddRange(kinds.SelectMany(kind => FaultNet.Around(() => kind.Check(assembled), message => new Diagnostic(EngineRule.Fault, MeshSettings.File, TextRange.FileStart, NamedElement.Mesh, message, kind.Name))));
        return new LoadedMesh(tree, settings, kinds, mesh, descriptors, policies, diagnostics, unreadable, broken.Select(file => file.File.Path).Concat(homeless.Select(file => file.File.Placed.File.Path)).ToHashSet(), owners, rules) { Pictures = pictures, OwnSettings = ownSettings, Evidence = evidence };
    }

    /// <summary>The files with their keys, and apart from them those that belong to nobody.</summary>
    private static (IReadOnlyList<ReadFile?> Files, IReadOnlyList<(ReadFile File, HomelessFile Why)> Homeless) Settled(IReadOnlyList<ReadFile?> read, ContentKeys keys)
    {
        var (files, homeless) = (new List<ReadFile?>(read.Count), new List<(ReadFile, HomelessFile)>());
        foreach (var file in read)
        {
            if (file is { Parsed.Root.Kind: NodeKind.Map } && keys.WhyHomeless(file.Placed) is { } why)
                homeless.Add((file, why));
            else
                files.Add(file is null ? null : file with { Placed = keys.Known(file.Placed) });
        }

        return (files, homeless);
    }

    /// <summary>The pictures that can be shown, by their paths; a diagnostic for each of the others.</summary>
    private static SortedDictionary<string, Picture> Pictures(
        IFileTree tree, MeshSettings settings, MeshLayout layout, FileOwners owners, List<Diagnostic> diagnostics, List<UnreadableFileException> unreadable)
    {
        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        foreach (var file in layout.Pictures.DistinctBy(file => file.Path))
        {
            try
            {
                var reason = "";
                if (file.Size > settings.Limits.FileBytes)
                    reason = settings.Limits.TooLarge(file.Size);
                else if (Picture.Read(tree.Read(file), out reason) is { } picture)
                    pictures.Add(file.Path, picture);
                if (reason.Length > 0)
                    diagnostics.Add(new Diagnostic(EngineRule.Picture, file.Path, TextRange.FileStart, OwnerOf(file, owners), $"This picture cannot be shown. {reason}", file.Path));
            }
            catch (UnreadableFileException error)
            {
                unreadable.Add(error);
            }
        }

        return pictures;
    }

    private static HashSet<PlacedFile> LaterMinors(IReadOnlyList<ReadFile?> files) => files
        .OfType<ReadFile>()
        .Where(file => file.Parsed.Root is { Kind: NodeKind.Map })
        .GroupBy(file => file.Placed.Kind)
        .SelectMany(same => same.Key.LaterMinors(same.Select(file => (file.Placed, file.Parsed.Root!))))
        .ToHashSet<PlacedFile>(ReferenceEqualityComparer.Instance);

    /// <summary>A base that holds no mesh decides nothing.</summary>
    private static LoadedMesh? Deciding(LoadedMesh? rules) => rules is { IsEmpty: false } ? rules : null;

    private static ReadFile? ReadSettings(IFileTree tree, IDescriptorReader reader, ParsedFiles? known, ConcurrentBag<UnreadableFileException> unreadable) =>
        tree.Find(MeshSettings.File) is { } file ? Read(tree, reader, new PlacedFile(file, SettingsKind, []), new ReadingLimits(), known, unreadable) : null;

    private static ReadFile? Read(
        IFileTree tree, IDescriptorReader reader, PlacedFile placed, ReadingLimits limits, ParsedFiles? known, ConcurrentBag<UnreadableFileException> unreadable)
    {
        var file = placed.File;
        if (file.Kind != FileKind.Regular)
            return new ReadFile(placed, Refused(EngineRule.SymbolicLink, LinkMessage(file)), []);
        try
        {
            // The disk says how large a file is; git has to look for it, and need not where the file is known.
            var (parsed, faults) = known is null || (file.BlobId is null && file.Size > limits.FileBytes) ? Parse(null) : known.Of(tree, file, placed.Kind.Name, limits, Parse);
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
                return new KnownFile(Refused(EngineRule.FileSize, limits.TooLarge(file.Size)), []);
            var bytes = content ?? tree.Read(file);
            try
            {
                var parsed = reader.Parse(bytes, limits);
                if (parsed.Root is not { } root)
                    return new KnownFile(FaultBound.Hold(parsed), []);
                var faults = placed.Kind.Judge(root, reader);
                return new KnownFile(FaultBound.Hold(parsed with { Root = MeantKeys.Read(root, faults) }), FaultBound.Hold(faults));
            }
            catch (Exception error) when (FaultNet.Catches(error))
            {
                return new KnownFile(Refused(EngineRule.Fault, FaultNet.Said(error)), []);
            }
        }
    }

    private static ParsedFile Refused(EngineRule rule, string message) => new(null, Places.None, [new ParseFault(rule, TextRange.FileStart, message)]);

    private static string LinkMessage(FileEntry link) => link.Kind switch
    {
        FileKind.Submodule => "This is a submodule: put the files themselves here.",
        FileKind.Special => "This is a pipe, a socket or a device: put a file here, or remove it.",
        _ => "This is a symbolic link: put what it leads to here itself.",
    };

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

    private static Diagnostic OnNode(Descriptor descriptor, Fault fault)
    {
        var rule = fault.Kind switch
        {
            FaultKind.Date => EngineRule.Date,
            FaultKind.Version => EngineRule.Version,
            FaultKind.NewVersion => EngineRule.UnknownVersion,
            FaultKind.Stray => EngineRule.Misplaced,
            _ => EngineRule.Schema,
        };
        var name = fault.Habit is null ? descriptor.NameOf(fault.Node) : descriptor.NameOf(descriptor.Document.Root) with { Field = fault.Habit };
        var range = fault.Part == FaultPart.Key && descriptor.Places.Key(fault.Node) is var key && key != default ? key : descriptor.Places.Anchor(fault.Node);
        return new Diagnostic(rule, descriptor.Path, range, name, fault.Message, name.Field);
    }

    private static Diagnostic OnText(PlacedFile placed, ParseFault fault) => new(
        fault.Rule, placed.File.Path, fault.Range, NamedElement.OfHead(placed.Kind.OwnerOf(placed.Keys)), fault.Message, placed.File.Name);

    private static NamedElement OwnerOf(FileEntry file, FileOwners owners) => NamedElement.OfHead(owners.Of(file.RepoPath));

    /// <summary>Nobody can tell whether the folder of a file in the wrong place is a data product.</summary>
    private static NamedElement DomainOf(FileEntry file, FileOwners owners) => NamedElement.OfHead(owners.Of(file.RepoPath).Domain ?? ElementName.Mesh);

    private sealed record ReadFile(PlacedFile Placed, ParsedFile Parsed, IReadOnlyList<Fault> Faults);
}
