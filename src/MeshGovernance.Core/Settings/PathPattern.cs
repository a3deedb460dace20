using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Settings;

/// <summary>
/// A pattern of <c>paths.products</c> or <c>paths.contracts</c>, such as <c>teams/{domain}/products/{product}/product.yaml</c>: where files stay that the mesh
/// reads beside those in its usual places. Each part is a name, or has one gap in it: a star for anything, or a placeholder, whose value names what the
/// file describes.
/// </summary>
public sealed class PathPattern
{
    internal const string Domain = "domain";
    internal const string Product = "product";
    internal const string Contract = "contract";

    /// <summary>The placeholders of products; a contract has one more.</summary>
    internal static readonly IReadOnlyList<string> OfProducts = [Domain, Product];

    internal static readonly IReadOnlyList<string> OfContracts = [Domain, Product, Contract];

    private const string Star = "*";
    private const int Longest = 300;

    private static readonly string[] Endings = [".yaml", ".yml"];

    private readonly Part[] parts;

    private PathPattern(string text, Part[] parts)
    {
        Text = text;
        this.parts = parts;
        Top = RepoPath.Of(string.Join('/', parts.SkipLast(1).TakeWhile(part => part.Gap is null).Select(part => part.Before)));
        HasOwnFolder = Array.FindIndex(parts, part => part.Gap == Product) is >= 0 and var at && at < parts.Length - 1;
    }

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>The folder in which all files lie that fit it.</summary>
    internal RepoPath Top { get; }

    /// <summary>Whether each product has a folder to itself.</summary>
    internal bool HasOwnFolder { get; }

    /// <summary>The pattern as editors read it.</summary>
    internal string Glob => GlobIn(null);

    /// <summary>The same for the files of one domain.</summary>
    internal string GlobIn(string? domain) => string.Join('/', parts.Select(part => part.Gap is null ? part.Before : part.With(part.Gap == Domain && domain is not null ? domain : Star)));

    internal bool Has(string placeholder) => parts.Any(part => part.Gap == placeholder);

    /// <summary>Reads what somebody wrote; null for what is no pattern, with the reason.</summary>
    /// <param name="text">The text.</param>
    /// <param name="placeholders">Those that mean something here.</param>
    /// <param name="fault">What is wrong with it; empty where nothing is.</param>
    internal static PathPattern? Read(string? text, IReadOnlyList<string> placeholders, out string fault)
    {
        fault = FaultOf(text, placeholders);
        return fault.Length == 0 ? new PathPattern(text!, [.. text!.Split('/').Select(Part.Of)]) : null;
    }

    /// <summary>What the gaps stand for in a path; null where it does not fit.</summary>
    /// <param name="path">The parts of the path.</param>
    internal PathMatch? Match(string[] path)
    {
        if (path.Length != parts.Length)
            return null;
        for (var i = 0; i < parts.Length; i++)
            if (!parts[i].Fits(path[i]))
                return null;
        return new PathMatch(this, path);
    }

    /// <summary>The folder in which a product would stand by the pattern that has it to itself, and in which a file lies; null where it lies in none.</summary>
    internal RepoPath? OwnFolderOf(string[] path) =>
        HasOwnFolder && path.Length >= parts.Length && parts.SkipLast(1).Index().All(part => part.Item.Fits(path[part.Index])) ? RepoPath.Of(string.Join('/', path.Take(parts.Length - 1))) : null;

    /// <summary>Whether files that fit may lie below a folder.</summary>
    internal bool Reaches(RepoPath folder)
    {
        var path = folder.Text.Split('/');
        return path.Length < parts.Length && path.Index().All(part => parts[part.Index].Fits(part.Item));
    }

    /// <summary>The path of something with these names; null where a star would be left open.</summary>
    internal RepoPath? PathOf(string domain, string product, string? contract)
    {
        var path = parts.Select(part => part.Gap switch
        {
            null => part.Before,
            Star => null,
            var gap => part.With(gap == Domain ? domain : gap == Product ? product : contract!),
        }).ToList();
        return path.Contains(null) ? null : RepoPath.Of(string.Join('/', path));
    }

    /// <summary>What a placeholder stands for in a path that fits; null where the pattern does not have it.</summary>
    internal string? ValueOf(string placeholder, string[] path) => Array.FindIndex(parts, part => part.Gap == placeholder) is >= 0 and var at ? parts[at].ValueOf(path[at]) : null;

    /// <summary>A path that fits, with another value for a placeholder.</summary>
    internal RepoPath With(string placeholder, string value, string[] path) => RepoPath.Of(string.Join('/', path.Select((part, index) => parts[index].Gap == placeholder ? parts[index].With(value) : part)));

    private static string FaultOf(string? text, IReadOnlyList<string> placeholders)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "it is empty";
        if (text.Length > Longest)
            return $"it is longer than {Longest} characters";
        if (text[0] == '/' || text[^1] == '/' || text.Contains('\\', StringComparison.Ordinal) || RepoPath.Read(text) is null || text.Any(char.IsControl))
            return "it has to be a path from the top of the repository, with single slashes, and without '.' and '..'";
        var segments = text.Split('/');
        foreach (var part in segments)
        {
            if (part.Contains("**", StringComparison.Ordinal))
                return "'**' is not read here: a star stands for one folder, so write a pattern for each depth";
            if (part.Count(letter => letter is '*' or '{') > 1)
                return $"'{part}' has several gaps, and nobody could tell where one ends: write one in each part of the path";
            if (part.AsSpan().ContainsAny('{', '}') && !Part.IsWhole(part))
                return $"the braces of '{part}' do not close";
            if (Part.Of(part).Gap is { } gap and not Star && !placeholders.Contains(gap))
                return gap == Contract ? "'{contract}' is for the contracts of a product, not for the product itself" : $"'{{{gap}}}' is no placeholder: there are {string.Join(", ", placeholders.Select(known => $"{{{known}}}"))}";
        }

        if (placeholders.FirstOrDefault(known => segments.Count(part => Part.Of(part).Gap == known) > 1) is { } twice)
            return $"it has '{{{twice}}}' twice: put a star in one of the places";
        if (placeholders == OfProducts && segments.All(part => Part.Of(part).Gap != Product))
            return "it lacks '{product}', by which the product is known";
        return Endings.Any(end => text.EndsWith(end, StringComparison.Ordinal)) ? "" : "it has to end in .yaml or .yml: nothing else is read";
    }

    /// <summary>One segment: what stands before its gap, the gap, and what stands after it. Without a gap, all of it stands before.</summary>
    private readonly record struct Part(string Before, string? Gap, string After)
    {
        internal static Part Of(string text)
        {
            var from = text.AsSpan().IndexOfAny('*', '{');
            if (from < 0)
                return new Part(text, null, "");
            var end = text[from] == '*' ? from : text.IndexOf('}', from);
            return end < 0 ? new Part(text, null, "") : new Part(text[..from], text[from] == '*' ? Star : text[(from + 1)..end], text[(end + 1)..]);
        }

        internal static bool IsWhole(string text) => text.Count(letter => letter == '{') == 1 && text.Count(letter => letter == '}') == 1 && text.IndexOf('{', StringComparison.Ordinal) < text.IndexOf('}', StringComparison.Ordinal);

        internal bool Fits(string part) => Gap is null
            ? part == Before
            : part.Length > Before.Length + After.Length && part.StartsWith(Before, StringComparison.Ordinal) && part.EndsWith(After, StringComparison.Ordinal);

        internal string ValueOf(string part) => part[Before.Length..^After.Length];

        internal string With(string value) => $"{Before}{value}{After}";
    }
}

/// <summary>A file that fits a pattern, and what the gaps of the pattern stand for in its path.</summary>
public sealed class PathMatch
{
    private readonly string[] path;

    internal PathMatch(PathPattern pattern, string[] path) => (Pattern, this.path) = (pattern, path);

    public PathPattern Pattern { get; }

    internal string? Domain => Pattern.ValueOf(PathPattern.Domain, path);

    internal string? Product => Pattern.ValueOf(PathPattern.Product, path);

    internal string? Contract => Pattern.ValueOf(PathPattern.Contract, path);

    /// <summary>The file of another contract in the same place; null where the pattern does not say how contracts are called.</summary>
    internal RepoPath? Beside(string contract) => Contract is null ? null : Pattern.With(PathPattern.Contract, contract, path);
}
