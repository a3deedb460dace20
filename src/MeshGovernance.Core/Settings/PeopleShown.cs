namespace MeshGovernance.Core.Settings;

/// <summary><c>catalog.people</c>: what a catalog shows of people.</summary>
public enum PeopleShown
{
    Names,
    Roles,
    None,
}
