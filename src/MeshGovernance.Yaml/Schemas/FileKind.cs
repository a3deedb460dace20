namespace MeshGovernance.Yaml.Schemas;

/// <summary>The kinds of files that are this project's own; the standards' kinds are judged elsewhere.</summary>
public enum FileKind
{
    Mesh,
    Domain,
    Policy,
    Decision,
    Guild,
    Waiver,
    Case,
}
