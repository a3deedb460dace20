using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>The access agreements of a mesh on a day, those of them that were asked for.</summary>
/// <param name="Mesh">The name of the mesh.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Entries">The agreements, in the order of their files.</param>
public sealed record AgreementRegister(string Mesh, DateOnly AsOf, IReadOnlyList<AgreementEntry> Entries)
{
    /// <param name="mesh">The mesh.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="selection">The part of the mesh: of providers and consumers.</param>
    /// <param name="endingWithin">Only those in force that end within so many days, or are to be looked at again; null for all.</param>
    public static AgreementRegister Of(LoadedMesh mesh, DateOnly asOf, Selection selection, int? endingWithin)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(selection);
        return new AgreementRegister(
            mesh.Settings.Name,
            asOf,
            [
                .. mesh.Mesh.Agreements
                    .Where(agreement => IsAskedFor(selection, agreement))
                    .Select(agreement => new AgreementEntry(agreement, AgreementWords.StateOn(agreement, asOf), mesh.DescriptorOf(agreement).Path))
                    .Where(entry => endingWithin is not { } days || entry.IsOverWithin(asOf, days)),
            ]);
    }

    private static bool IsAskedFor(Selection selection, Agreement agreement) =>
        (selection.Domains.Count == 0 && selection.Products.Count == 0)
        || (agreement.Product is { } provider && selection.Includes(provider))
        || (agreement.Consumer is { } consumer && selection.Includes(consumer))
        || (agreement is { Consumer: null, ConsumerDomain: { } domain } && selection.Includes(domain));
}

/// <summary>An agreement in the register.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="State">Where it is.</param>
/// <param name="File">Where it lies.</param>
public sealed record AgreementEntry(Agreement Agreement, AgreementState State, string File)
{
    /// <summary>What may be read, as people write it: the product and the port.</summary>
    internal string Source => $"{Agreement.ProductKey}/{Agreement.PortId}";

    internal bool IsOverWithin(DateOnly day, int days) =>
        State == AgreementState.InForce && (Agreement.LastDay is { } last && last.DayNumber - day.DayNumber < days || Agreement.NextReassessment is { } review && review.DayNumber - day.DayNumber < days);
}

/// <summary>The forms of the register.</summary>
public static class AgreementForms
{
    private const string Format = "meshgovernance/agreements/v1";
    private const int LeastPurpose = 20;

    public static readonly OutputFormats<AgreementRegister> All = new(Lines, new OutputFormat<AgreementRegister>("json", Json));

    private static IEnumerable<StyledLine> Lines(AgreementRegister register, int width)
    {
        yield return new StyledLine(
            new StyledText(register.Mesh, TextStyle.Strong), new StyledText($" · {PlainText.Counted(register.Entries.Count, "access agreement")} as of {Dates.Write(register.AsOf)}", TextStyle.Muted));
        if (register.Entries.Count == 0)
            yield break;
        var consumer = Math.Max("who reads".Length, register.Entries.Max(entry => PlainText.Cap(entry.Agreement.ConsumerName).Length)) + 2;
        var file = Math.Max("file".Length, register.Entries.Max(entry => PlainText.Cap(entry.Agreement.File).Length)) + 2;
        var head = $"  {"who reads".PadRight(consumer)}{"file".PadRight(file)}{"state",-11}{"since",-12}{"until",-12}{"review",-12}";
        var room = width - head.Length;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(room < LeastPurpose ? head.TrimEnd() : $"{head}purpose", TextStyle.Muted));
        foreach (var source in register.Entries.GroupBy(entry => entry.Source))
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText(PlainText.Line(source.Key), TextStyle.Strong));
            foreach (var (agreement, state, _) in source)
            {
                var purpose = PlainText.Line(agreement.Purpose);
                yield return new StyledLine(
                    new StyledText($"  {PlainText.Cap(agreement.ConsumerName).PadRight(consumer)}{PlainText.Cap(agreement.File).PadRight(file)}"),
                    new StyledText($"{AgreementWords.Of(state),-11}", StyleOf(state)),
                    new StyledText($"{AgreementWords.Day(agreement.FirstDay),-12}{AgreementWords.Day(agreement.LastDay),-12}{AgreementWords.Day(agreement.NextReassessment),-12}"),
                    new StyledText(room < LeastPurpose ? "" : purpose.Length <= room ? purpose : purpose[..(room - 1)] + "…", TextStyle.Muted));
            }
        }
    }

    private static TextStyle StyleOf(AgreementState state) => state switch
    {
        AgreementState.InForce => TextStyle.Good,
        AgreementState.Ended or AgreementState.Rejected => TextStyle.Error,
        _ => TextStyle.Warning,
    };

    private static byte[] Json(AgreementRegister register) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("mesh", register.Mesh);
        json.WriteString("asOf", Dates.Write(register.AsOf));
        json.WriteArray("agreements", register.Entries, entry =>
        {
            var agreement = entry.Agreement;
            json.WriteString("id", agreement.Id);
            json.WriteString("file", entry.File);
            json.WriteString("state", entry.State == AgreementState.InForce ? "inForce" : JsonText.Name(entry.State));
            json.WriteString("provider", agreement.ProductKey);
            json.WriteString("port", agreement.PortId);
            json.WriteString("domain", agreement.ConsumerDomain?.Key ?? agreement.ConsumerTeam);
            json.WriteString("product", agreement.Consumer?.Key ?? agreement.ConsumerId);
            json.WriteString("user", agreement.ConsumerUser);
            json.WriteString("purpose", agreement.Purpose);
            json.WriteDate("since", agreement.FirstDay);
            json.WriteDate("until", agreement.LastDay);
            json.WriteDate("review", agreement.NextReassessment);
            json.WriteString("version", agreement.Version);
            json.WriteTexts("columns", agreement.Columns);
            json.WriteString("classification", agreement.Classification);
            json.WriteTexts("usedBy", [.. agreement.InputPorts.Select(port => port.Product.Key).Distinct()]);
        });
    });
}
