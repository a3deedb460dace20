using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>Where an access agreement is on a day.</summary>
public enum AgreementState
{
    InForce,

    /// <summary>Granted from a later day on.</summary>
    Coming,
    Ended,
    Requested,
    Rejected,
}

/// <summary>How agreements are told.</summary>
public static class AgreementWords
{
    /// <summary>Where an agreement is on a day.</summary>
    public static AgreementState StateOn(Agreement agreement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return agreement switch
        {
            { Status: "rejected" } => AgreementState.Rejected,
            { IsApproved: false } => AgreementState.Requested,
            _ when agreement.LastDay < day => AgreementState.Ended,
            _ when agreement.FirstDay > day => AgreementState.Coming,
            _ => AgreementState.InForce,
        };
    }

    /// <summary>A state in words.</summary>
    public static string Of(AgreementState state) => state switch
    {
        AgreementState.InForce => "in force",
        AgreementState.Coming => "not begun",
        AgreementState.Ended => "ended",
        AgreementState.Rejected => "rejected",
        _ => "requested",
    };

    internal static string Day(DateOnly? day) => day is { } date ? Dates.Write(date) : "–";
}
