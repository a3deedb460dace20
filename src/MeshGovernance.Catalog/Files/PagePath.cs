using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Files;

/// <summary>
/// Where each page of the catalog lies, relative to the site's root: a folder with a slash at its end, so that the address holds no file name.
/// The same names make addresses and files, so they hold nothing that either would take for something else.
/// </summary>
public static class PagePath
{
    public const string Start = "";
    public const string Domains = "domains/";
    public const string Products = "products/";
    public const string Policies = "policies/";
    public const string PolicyChanges = "policies/changes/";
    public const string PersonalData = "personal-data/";
    public const string Waivers = "waivers/";
    public const string Calendar = "calendar/";
    public const string Guild = "guild/";
    public const string Learning = "learning/";
    public const string Journey = "journey/";
    public const string Mesh = "mesh/";
    public const string Search = "search/";
    public const string Problems = "problems/";
    public const string Trend = "compliance/";
    public const string About = "about/";
    public const string NotFound = "404.html";

    private const int LongestSegment = 80;

    public static string Domain(string id) => $"{Domains}{Segment(id)}/";

    /// <summary>The page of a product, by its key <c>domain/product</c>.</summary>
    public static string Product(string key) => Products + string.Join("", key.Split('/').Select(part => Segment(part) + "/"));

    /// <summary>Everybody who consumes a product, where that is more than its own page has room for.</summary>
    public static string Consumers(string key) => $"{Product(key)}consumers/";

    /// <summary>Everything that was found out about the data of a product, where that is more than its own page has room for.</summary>
    public static string Evidence(string key) => $"{Product(key)}evidence/";

    /// <summary>Where the page of a product says whether the data are as promised.</summary>
    public const string EvidenceAnchor = "evidence";

    /// <summary>The part of a product's page that tells what the data look like.</summary>
    public const string DataAnchor = "data";

    /// <summary>Where the page of a product says who may read it.</summary>
    public const string AgreementsAnchor = "agreements";

    /// <summary>How many columns a page of a contract shows.</summary>
    public const int ColumnsOnAPage = 500;

    /// <summary>How many columns of its contract the page of a product has room for.</summary>
    public const int ColumnsOfAProduct = 40;

    /// <summary>How many objects of its contract the page of a product has room for, with columns or without.</summary>
    public const int ObjectsOfAProduct = 8;

    /// <summary>Whether a contract is shown as a whole on the page of its product: it is the only one there, and short enough. The others have pages of their own.</summary>
    public static bool IsWithProduct(Contract contract) => contract.Product is { Contracts.Count: 1 } product
        && product.OutputPorts.All(port => port.Contract is null || port.Contract == contract)
        && contract.Columns.Count <= ColumnsOfAProduct
        && contract.Objects.Count <= ObjectsOfAProduct;

    /// <summary>Where a contract is shown as a whole.</summary>
    public static string Contract(Contract contract) => IsWithProduct(contract) ? $"{Product(contract.ProductKey)}#{DataAnchor}" : ContractPage(contract);

    /// <summary>The first page of a contract with pages of its own: its file's name is unique within the product.</summary>
    public static string ContractPage(Contract contract) => $"{Product(contract.ProductKey)}contracts/{Segment(FileName(contract))}/";

    /// <summary>The row of a column where its contract is shown as a whole.</summary>
    public static string Column(Column column) => $"{PageOf(column)}#{ColumnAnchor(column)}";

    /// <summary>What a row is called within the page: its object and name with a dot between, which no other part of a page has.</summary>
    public static string ColumnAnchor(Column column) => Segment(NameOf(column));

    /// <summary>The page of a policy's major version.</summary>
    public static string Policy(Policy policy) => Policy(policy.PolicyId.Id, policy.PolicyId.Major);

    /// <summary>The page of a policy's major version, by its id.</summary>
    public static string Policy(string id, int major) =>
        string.Create(CultureInfo.InvariantCulture, $"{Policies}{string.Join("", id.Split('/').Select(part => Segment(part) + "/"))}v{major}/");

    /// <summary>The page of a file in <c>learning/</c>, by its name without <c>.md</c>.</summary>
    public static string LearningPage(string name) => $"{Learning}{Segment(name)}/";

    /// <summary>A page of a list that is too long for one; the first has no number.</summary>
    public static string Numbered(string list, int number) =>
        number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list.TrimEnd('/')}~{number}/");

    /// <summary>The file that a page is written to.</summary>
    public static string File(string page) => page.Length == 0 || page.EndsWith('/') ? page + "index.html" : page;

    /// <summary>The page that a file is.</summary>
    public static string Page(string file) => file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    /// <summary>What leads from a page to the root of the site.</summary>
    public static string Root(string from) => from.Count(letter => letter == '/') is var depth and > 0 ? Up(depth) : "./";

    /// <summary>What leads from a page to a file or another page, whichever folder the site lies in.</summary>
    public static string Relative(string from, string to)
    {
        var shared = from.AsSpan(0, from.AsSpan().CommonPrefixLength(to)).LastIndexOf('/') + 1;
        var path = Up(from.AsSpan(shared).Count('/')) + to[shared..];
        return path.Length == 0 || path[0] == '#' ? "./" + path : path;
    }

    /// <summary>A name as a part of a path: letters, digits and marks that mean nothing to a browser or a disk; the rest as <c>~</c> and hex digits.</summary>
    public static string Segment(string name)
    {
        if (IsPlain(name))
            return name;
        var segment = new StringBuilder();
        foreach (var unit in Encoding.UTF8.GetBytes(name))
        {
            if (IsPlain((char)unit) && !(unit == '.' && (segment.Length == 0 || name == "index.html")))
                segment.Append((char)unit);
            else
                segment.Append('~').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
        }

        return segment.Length switch
        {
            0 => "~",
            > LongestSegment => $"{segment.ToString(0, LongestSegment)}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"\n{name}\n")))[..8]}",
            _ => segment.ToString(),
        };
    }

    private static string Up(int folders) => string.Concat(Enumerable.Repeat("../", folders));

    private static string PageOf(Column column)
    {
        if (IsWithProduct(column.Contract))
            return Product(column.Contract.ProductKey);
        var before = column.Contract.Columns.TakeWhile(other => other != column).Count();
        return Numbered(ContractPage(column.Contract), (before / ColumnsOnAPage) + 1);
    }

    /// <summary>A column with what it is nested in, its object first.</summary>
    internal static string NameOf(Column column) => $"{(column.Parent is Column parent ? NameOf(parent) : column.Object.Name)}.{(column.Name.Length == 0 ? "[]" : column.Name)}";

    private static string FileName(Contract contract) => contract.Document.Keys[2] switch
    {
        var name when name.EndsWith(ContractKind.Ending, StringComparison.Ordinal) => name[..^ContractKind.Ending.Length],
        var name => name,
    };

    private static bool IsPlain(string name) => name is { Length: > 0 and <= LongestSegment } && name[0] != '.' && name != "index.html" && name.All(IsPlain);

    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';
}
