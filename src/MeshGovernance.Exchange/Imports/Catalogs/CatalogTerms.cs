namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>Tags and terms of a glossary: those that say how confidential data is are its classification, those that say that it is about people are the tag <c>pii</c>.</summary>
internal static class CatalogTerms
{
    private static readonly HashSet<string> Scales = new(StringComparer.OrdinalIgnoreCase) { "classification", "dataclassification", "data-classification", "data classification", "confidentiality", "sensitivity" };

    private static readonly HashSet<string> Personal = new(StringComparer.OrdinalIgnoreCase) { "pii", "pii.sensitive", "pii.nonsensitive", "personaldata.personal", "personaldata.specialcategory" };

    /// <summary>The term of the first tag whose group is a scale, such as <c>Classification.Restricted</c>; null where there is none.</summary>
    internal static string? ClassificationIn(IEnumerable<string> terms) =>
        terms.Select(term => (Term: term, Point: term.LastIndexOf('.'))).Where(term => term.Point > 0 && Scales.Contains(term.Term[..term.Point])).Select(term => term.Term[(term.Point + 1)..]).FirstOrDefault();

    internal static IReadOnlyList<string> Tags(IEnumerable<string> terms) =>
    [
        .. terms.Where(term => term.LastIndexOf('.') is var point && !(point > 0 && Scales.Contains(term[..point]))).SelectMany(term => Personal.Contains(term) ? ["pii"] : new[] { term }).Distinct(StringComparer.Ordinal),
    ];
}
