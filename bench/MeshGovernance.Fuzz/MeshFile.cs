namespace MeshGovernance.Fuzz;

/// <summary>What a file is to git.</summary>
internal enum FileMode
{
    Regular,
    Program,
    Link,
    Submodule,
}

/// <summary>A file as git keeps it. Letters from U+F700 on stand in its path for bytes that are no text.</summary>
internal sealed record MeshFile(byte[] Content, FileMode Mode);
