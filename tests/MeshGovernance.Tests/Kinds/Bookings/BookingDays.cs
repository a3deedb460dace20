using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Tests.Kinds.Bookings;

/// <summary>A booking begins before it ends.</summary>
internal static class BookingDays
{
    internal static IEnumerable<Diagnostic> Check(IEnumerable<Descriptor> bookings) => bookings
        .Where(file => Day(file, "until") < Day(file, "from"))
        .Select(file => file.At(EngineRule.Identity, file.Document.Root["until"]!, "The booking ends before it begins.", "until"));

    private static DateOnly? Day(Descriptor file, string field) => Dates.Read(file.Document.Root[field]?.Text);
}
