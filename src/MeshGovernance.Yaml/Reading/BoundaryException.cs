namespace MeshGovernance.Yaml.Reading;

/// <summary>Ends the reading of a file whose fault is already recorded.</summary>
internal sealed class BoundaryException : Exception;
