namespace MeshGovernance.Core.Registers.Model;

/// <summary>A member of a type of the model.</summary>
/// <param name="Name">Its name; of a method with its parameters, as a script calls it.</param>
/// <param name="Type">The type of its value, as C# writes it; empty where it has none.</param>
/// <param name="Field">The YAML field that it reads; null where it reads none, or several.</param>
/// <param name="Says">What it is, in a sentence.</param>
public sealed record ModelMember(string Name, string Type, string? Field, string Says)
{
    /// <summary>The name alone, by which it is looked for.</summary>
    public string ShortName => Name.Split('(')[0];
}
