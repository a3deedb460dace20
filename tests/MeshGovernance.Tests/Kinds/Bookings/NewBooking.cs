using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Tests.Kinds.Bookings;

/// <summary>How a new booking is written.</summary>
internal sealed record NewBooking(string Product, string Name, string Consumer, DateOnly From, DateOnly Until)
{
    internal NewFile File() => NewFile.Of(
        $"domains/{Product}/bookings/{Name}.yaml",
        YamlText.Of(
            $"""
            apiVersion: meshgovernance/v1
            kind: Booking
            id: {Name}
            consumer: {Consumer}
            from: {From}
            until: {Until}

            """));
}
