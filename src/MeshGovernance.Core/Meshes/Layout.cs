using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Meshes;

/// <summary>A file that the mesh reads: what it is for, and the parts of its path that name it.</summary>
internal sealed record PlacedFile(FileEntry File, FileRole Role, IReadOnlyList<string> Keys);

/// <summary>The folder of a version of a policy: its own files by their names, and the <c>case.yaml</c> of each case.</summary>
internal sealed record PolicyFolder(string Path, IReadOnlyList<string> Keys, IReadOnlyDictionary<string, FileEntry> Files, IReadOnlyList<FileEntry> Cases)
{
    /// <summary>The folder of its cases.</summary>
    internal const string CasesFolder = "cases";

    /// <summary>What each case says of itself.</summary>
    internal const string CaseFile = "case.yaml";
}

/// <summary>A file that nobody will read where it stands, the rule that says so, and what to do about it.</summary>
internal sealed record MisplacedFile(FileEntry File, EngineRule Rule, string Message);

/// <summary>
/// Which file is what, by its place in the repository alone. Nothing that looks like a descriptor is passed over in silence.
/// </summary>
internal sealed class Layout
{
    private const string Readme = "README.md";

    private readonly List<PlacedFile> placed = [];
    private readonly List<MisplacedFile> misplaced = [];
    private readonly List<PlacedFile> texts = [];
    private readonly List<FileEntry> pictures = [];
    private readonly List<FileEntry> links = [];
    private readonly List<FileEntry> unreadableFolders = [];
    private readonly List<FileEntry> obstacles = [];
    private readonly HashSet<string> used = [];
    private readonly Dictionary<string, PolicyFolder> policies = [];

    private Layout()
    {
    }

    internal IReadOnlyList<PlacedFile> Placed => placed;

    internal IReadOnlyList<MisplacedFile> Misplaced => misplaced;

    /// <summary>What people read about a product or a policy, with what it belongs to.</summary>
    internal IReadOnlyList<PlacedFile> Texts => texts;

    /// <summary>Pictures that the texts of the mesh may show.</summary>
    internal IReadOnlyList<FileEntry> Pictures => pictures;

    /// <summary>Symbolic links and submodules that stand where no file is read.</summary>
    internal IEnumerable<FileEntry> StrayLinks => links.ExceptBy(placed.Select(file => file.File.Path), link => link.Path);

    internal IReadOnlyList<FileEntry> UnreadableFolders => unreadableFolders;

    /// <summary>What stands in the place of a folder of the mesh and is none: nothing is read there.</summary>
    internal IReadOnlyList<FileEntry> Obstacles => obstacles;

    /// <summary>Whether there is something for the mesh below one of its folders.</summary>
    internal bool IsUsed(string folder) => used.Contains(folder);

    internal IEnumerable<PolicyFolder> PolicyFolders => policies.Values;

    internal static Layout Of(IFileTree tree, MeshPaths paths)
    {
        var layout = new Layout();
        foreach (var file in layout.List(tree, paths.Domains))
            layout.PlaceInDomains(file, file.Path[(paths.Domains.Length + 1)..].Split('/'), paths);
        layout.Note(paths.Domains, layout.placed.Count + layout.policies.Count > 0);
        var ofDomains = layout.policies.Count;
        foreach (var file in layout.List(tree, paths.Policies))
            layout.PlaceInPolicies(file, "", file.Path[(paths.Policies.Length + 1)..].Split('/'));
        layout.Note(paths.Policies, layout.policies.Count > ofDomains);
        foreach (var file in layout.List(tree, paths.Guild))
            layout.PlaceInGuild(file, file.Path[(paths.Guild.Length + 1)..].Split('/'), paths);
        layout.Note(paths.Guild, layout.placed.Exists(file => file.Role is FileRole.Guild or FileRole.Waiver));
        var learning = tree.List(paths.Learning).Where(file => !layout.IsObstacle(file, paths.Learning)).ToList();
        layout.Note(paths.Learning, learning.Count > 0);
        layout.pictures.AddRange(learning.Where(IsPicture));
        layout.FindUnled(paths);
        if (tree.Find("mesh.yml") is { } settings)
            layout.misplaced.Add(new MisplacedFile(settings, EngineRule.Misplaced, $"Rename it to {MeshSettings.File}: only that name is read."));
        return layout;
    }

    private IEnumerable<FileEntry> List(IFileTree tree, string folder)
    {
        foreach (var file in tree.List(folder).Where(file => !IsObstacle(file, folder)))
        {
            if (file.Kind == FileKind.UnreadableFolder)
            {
                unreadableFolders.Add(file);
                continue;
            }

            if (file.Kind != FileKind.Regular)
                links.Add(file);
            else if (IsPicture(file))
                pictures.Add(file);
            yield return file;
        }
    }

    private bool IsObstacle(FileEntry file, string folder)
    {
        if (file.Path != folder || file.Kind == FileKind.UnreadableFolder)
            return false;
        obstacles.Add(file);
        return true;
    }

    private void Note(string folder, bool isUsed)
    {
        if (isUsed)
            used.Add(folder);
    }

    private void PlaceInDomains(FileEntry file, string[] parts, MeshPaths paths)
    {
        switch (parts)
        {
            case [var domain, "domain.yaml"]:
                Place(file, FileRole.Domain, domain);
                break;
            case [var domain, "policies", .. var rest] when rest.Length > 0:
                PlaceInPolicies(file, domain, rest);
                break;
            case [_, _, "agreements", ..]:
                break;
            case [var domain, var product, Readme]:
                texts.Add(new PlacedFile(file, FileRole.Product, [domain, product]));
                break;
            case [var domain, var product, "product.yaml"]:
                Place(file, FileRole.Product, domain, product);
                break;
            case [var domain, var product, var name] when name.EndsWith(".odcs.yaml", StringComparison.Ordinal):
                Place(file, FileRole.Contract, domain, product, name);
                break;
            default:
                if (IsOfPolicy(file))
                    misplaced.Add(new MisplacedFile(file, EngineRule.PolicyPlace, $"A policy of a domain lives in {paths.Domains}/<domain>/policies/<category>/<policy>/v<major>/: here it judges nobody."));
                else
                    RefuseYaml(file, Correction(parts, paths));
                break;
        }
    }

    private void PlaceInPolicies(FileEntry file, string domain, string[] parts)
    {
        if (parts is not [var category, var name, var version, .. var rest] || rest.Length == 0 || Major(version) is not { } major)
        {
            if (IsOfPolicy(file))
                misplaced.Add(new MisplacedFile(file, EngineRule.PolicyPlace, PlaceOfPolicy(parts)));
            else if (file.Name.EndsWith(".csx", StringComparison.Ordinal) || IsYaml(file.Name))
                misplaced.Add(new MisplacedFile(file, EngineRule.Misplaced, "A policy lives in policies/<category>/<policy>/v<major>/, such as policies/privacy/personal-data/v1/."));
            return;
        }

        var folder = file.Path[..^(string.Join('/', rest).Length)];
        if (!policies.TryGetValue(folder, out var policy))
            policies[folder] = policy = new PolicyFolder(folder, [domain, category, name, major], new Dictionary<string, FileEntry>(), new List<FileEntry>());
        switch (rest)
        {
            case [PolicyFolder.CasesFolder, _, PolicyFolder.CaseFile]:
                ((List<FileEntry>)policy.Cases).Add(file);
                break;
            case ["policy.yaml"]:
                Place(file, FileRole.Policy, domain, category, name, major);
                break;
            case ["decision.yaml"]:
                Place(file, FileRole.Decision, domain, category, name, major);
                break;
            case [Readme]:
                texts.Add(new PlacedFile(file, FileRole.Policy, [domain, category, name, major]));
                break;
            case [var other] when IsYaml(other):
                misplaced.Add(new MisplacedFile(file, EngineRule.Misplaced, "A policy has a policy.yaml and a decision.yaml; other YAML belongs to its cases/."));
                break;
            default:
                break;
        }

        if (rest is [var own])
            ((Dictionary<string, FileEntry>)policy.Files)[own] = file;
    }

    private void PlaceInGuild(FileEntry file, string[] parts, MeshPaths paths)
    {
        switch (parts)
        {
            case ["guild.yaml"]:
                Place(file, FileRole.Guild);
                break;
            case ["waivers", var name] when name.EndsWith(".yaml", StringComparison.Ordinal):
                Place(file, FileRole.Waiver, name);
                break;
            default:
                RefuseYaml(file, $"In {paths.Guild}/ only guild.yaml and waivers/*.yaml are read.");
                break;
        }
    }

    private static string Correction(string[] parts, MeshPaths paths) => parts[^1] switch
    {
        "domain.yml" or "product.yml" => $"Rename it to {Path.ChangeExtension(parts[^1], ".yaml")}: only that name is read.",
        var name when name.EndsWith(".odcs.yml", StringComparison.Ordinal) => $"Rename it to {name[..^4]}.yaml: only that name is read.",
        "domain.yaml" => $"A domain stands in {paths.Domains}/<domain>/domain.yaml.",
        "product.yaml" => $"A data product stands in {paths.Domains}/<domain>/<product>/product.yaml.",
        var name when name.EndsWith(".odcs.yaml", StringComparison.Ordinal) => $"A contract stands beside its product.yaml: {paths.Domains}/<domain>/<product>/{name}.",
        _ => "Nobody reads this file: a contract is named <name>.odcs.yaml, a data product product.yaml, a domain domain.yaml.",
    };

    /// <summary>Folders that hold contracts without a product, or products without a domain.</summary>
    private void FindUnled(MeshPaths paths)
    {
        var products = placed.Where(file => file.Role == FileRole.Product).Select(file => (file.Keys[0], file.Keys[1])).ToHashSet();
        var domains = placed.Where(file => file.Role == FileRole.Domain).Select(file => file.Keys[0]).ToHashSet();
        var missing = new HashSet<string>();
        foreach (var file in placed)
        {
            if (file.Role == FileRole.Contract && !products.Contains((file.Keys[0], file.Keys[1])))
                misplaced.Add(new MisplacedFile(file.File, EngineRule.Misplaced, "There is no product.yaml beside this contract: no product offers it."));
            if (file.Role is FileRole.Product or FileRole.Contract && !domains.Contains(file.Keys[0]) && missing.Add(file.Keys[0]))
                misplaced.Add(new MisplacedFile(file.File, EngineRule.Misplaced, $"The domain has no {paths.Domains}/{file.Keys[0]}/domain.yaml: nobody is responsible for it."));
        }
    }

    private static string? Major(string folder) =>
        folder is ['v', .. var digits] && digits.Length is > 0 and < 6 && digits.All(char.IsAsciiDigit) && digits[0] != '0'
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether the file makes a policy of its folder: in a folder that is not read, it looks as if it judged.</summary>
    private static bool IsOfPolicy(FileEntry file) => file.Name is "policy.yaml" or "policy.csx";

    private static string PlaceOfPolicy(string[] parts) =>
        parts is [_, _, var version, _, ..] && Major("v" + version.TrimStart('v', 'V').TrimStart('0')) is { } meant
            ? $"Rename the folder '{PlainText.Cap(version)}' to v{meant}: under any other name the policy in it judges nobody."
            : "A policy lives in policies/<category>/<policy>/v<major>/, such as policies/privacy/personal-data/v1/: here it judges nobody.";

    private static bool IsPicture(FileEntry file) => file.Kind == FileKind.Regular && Picture.IsNamedSo(file.Path);

    private static bool IsYaml(string name) => name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private void Place(FileEntry file, FileRole role, params string[] keys) => placed.Add(new PlacedFile(file, role, keys));

    private void RefuseYaml(FileEntry file, string message)
    {
        if (IsYaml(file.Name))
            misplaced.Add(new MisplacedFile(file, EngineRule.Misplaced, message));
    }
}
