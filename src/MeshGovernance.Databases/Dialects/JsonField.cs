namespace MeshGovernance.Databases.Dialects;

/// <summary>A field of a value of JSON.</summary>
/// <param name="Value">An expression for its value as the contract calls it; empty where it is of another kind.</param>
/// <param name="Text">An expression for its value as it is written; empty where there is none.</param>
/// <param name="Type">The type of the value.</param>
internal sealed record JsonField(string Value, string Text, string Type);
