using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Tests.Kinds.Agreements;

/// <summary>An agreement begins before it ends.</summary>
internal static class AgreementDays
{
    internal static IEnumerable<Diagnostic> Check(IEnumerable<Descriptor> agreements) => agreements
        .Where(file => Day(file, "until") < Day(file, "from"))
        .Select(file => file.At(EngineRule.Identity, file.Document.Root["until"]!, "The agreement ends before it begins.", "until"));

    private static DateOnly? Day(Descriptor file, string field) => Dates.Read(file.Document.Root[field]?.Text);
}
