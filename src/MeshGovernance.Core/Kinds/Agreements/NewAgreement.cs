using System.Globalization;
using System.Text;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Standards.Agreements;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>A request for access that is not written yet: the one writer, for the command line and for the form behind the catalog.</summary>
/// <param name="Port">What is to be read.</param>
/// <param name="Consumer">Who is to read it; null where whoever completes the file says so.</param>
/// <param name="Purpose">What for; null likewise.</param>
/// <param name="Columns">The names of the columns that are needed; empty for all.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where it does not end.</param>
public sealed record NewAgreement(OutputPort Port, AgreementConsumer? Consumer, string? Purpose, IReadOnlyList<string> Columns, DateOnly From, DateOnly? Until)
{
    internal const string ColumnsProperty = "columns";
    internal const string ClassificationProperty = "classification";

    /// <summary>After so long the two sides look at an agreement again.</summary>
    internal const int ReassessedAfterMonths = 12;

    /// <summary>The most closed classification among what is to be read; null without a contract.</summary>
    internal string? Classification => Covered.Count == 0 ? null : Scale[Covered.Max(column => Scale.Rank(column.Classification))];

    /// <summary>Who reads what, in letters that need no quotes.</summary>
    private string Id => string.Join('-', new[]
    {
        Consumer?.Long ?? "consumer", "reads", Plain(Port.Product.Key), Plain(Port.Name) == Plain(Port.Product.Folder) ? "" : Plain(Port.Name), Versions.Major(Port.Version) is > 1 and var major ? $"v{major}" : "",
    }.Where(word => word.Length > 0));

    private ClassificationScale Scale => Port.Product.Mesh.Classification;

    private IReadOnlyList<Column> Covered => [.. Port.Columns.Where(column => Columns.Count == 0 || Columns.Any(name => Agreement.IsNamed(column, name)))];

    /// <summary>The roles of which a reader needs one: those that read, or all where none says so.</summary>
    internal static IReadOnlyList<Role> RolesFor(OutputPort port)
    {
        IReadOnlyList<Role> all = port.Contract is { } contract ? [.. contract.Roles.Concat(contract.Servers.SelectMany(server => server.Roles)).Where(role => role.Name.Length > 0).DistinctBy(role => role.Name)] : [];
        IReadOnlyList<Role> reading = [.. all.Where(role => role.Access?.Contains("read", StringComparison.OrdinalIgnoreCase) ?? false)];
        return reading.Count > 0 ? reading : all;
    }

    /// <summary>The file, under a name that no other has.</summary>
    /// <param name="product">The folder of the product that is read.</param>
    /// <param name="isTaken">Whether there is a file at a path already.</param>
    public NewFile File(RepoPath product, Func<string, bool> isTaken)
    {
        ArgumentNullException.ThrowIfNull(isTaken);
        var folder = product.Child(AgreementKind.Folder);
        var port = Plain(Port.Name);
        var names = Consumer is null
            ? [$"consumer-reads-{port}"]
            : new[] { Consumer.Short, $"{Consumer.Short}-{port}", $"{Consumer.Long}-{port}" };
        return NewFile.Of(names.Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => string.Create(CultureInfo.InvariantCulture, $"{names[^1]}-{number}")))
            .Select(name => folder.Child(name + AgreementKind.Ending).Text).First(path => !isTaken(path)), Text());
    }

    /// <summary>The text of the file. What is not known yet stands empty, which no check lets pass.</summary>
    internal string Text()
    {
        var text = new StringBuilder(YamlText.Of(
            $"""
            apiVersion: {Oaas.Standard.Newest}
            kind: {Oaas.Kind}
            id: {Id}
            version: 1.0.0
            status: requested

            description:

            """));
        Field("  purpose", Purpose, "Why the data is needed.");
        text.Append(YamlText.Of($"\nstartTimestamp: {From}T00:00:00Z\n"));
        if (Until is { } last)
            text.Append(YamlText.Of($"endTimestamp: {last}T23:59:59Z\n"));
        if (From.AddMonths(ReassessedAfterMonths) is var review && !(Until <= review))
            text.Append(YamlText.Of($"nextReassessmentTimestamp: {review}T00:00:00Z\n"));
        text.Append(YamlText.Of(
            $"""

            provider:
              teamId: {Port.Product.DomainId}
              dataProductId: {Port.Product.Key}
              outputPortId: {Port.Label}

            """));
        if (Port.ContractId is { } contract)
            Field("  dataContractId", contract, "");
        if (Port is { ContractId: not null, Contract.Version: { Length: > 0 } version })
            text.Append(CultureInfo.InvariantCulture, $"  dataContractVersion: {PlainVersion(version)}\n");
        text.Append("\nconsumer:\n");
        if (Consumer is null or { Domain: not null })
            Field("  teamId", Consumer?.Domain, "The domain that reads.");
        if (Consumer is null or { Product: not null })
            Field("  dataProductId", Consumer?.Product?.Key, "The data product that reads, <domain>/<product>; remove the line if it is the whole domain.");
        if (Consumer?.User is { } user)
            Field("  userId", user, "");
        if (RolesFor(Port) is [var role, ..])
            text.Append(YamlText.Of($"\nroles:\n  - role: {role.Name}\n"));
        Properties(text);
        return text.ToString();

        void Field(string name, string? value, string asked) => text.Append(name).Append(':').Append(value is null ? $" # {asked}" : $" {YamlText.Scalar(value)}").Append('\n');
    }

    private void Properties(StringBuilder text)
    {
        if (Classification is null)
            return;
        text.Append("\ncustomProperties:\n");
        if (Columns.Count > 0)
            text.Append("  - property: ").Append(ColumnsProperty).Append("\n    value: [").AppendJoin(", ", Columns.Select(name => ScalarText.Write(name, NodeKind.Text))).Append("]\n");
        text.Append(YamlText.Of($"  - property: {ClassificationProperty}\n    value: {Classification}\n"));
    }

    /// <summary>A name that every file system takes.</summary>
    internal static string Plain(string text) =>
        string.Join('-', new string([.. text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : "data";

    private static string PlainVersion(string version) =>
        Version.TryParse(version, out var numbers) && numbers.Build >= 0 && numbers.ToString() == version ? version : YamlText.Scalar(version);
}
