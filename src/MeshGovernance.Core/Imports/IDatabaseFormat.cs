namespace MeshGovernance.Core.Imports;

/// <summary>A source that is no file: what people write before a colon names it, such as <c>postgresql:</c>.</summary>
public interface IDatabaseFormat
{
    /// <summary>What is written before the colon.</summary>
    string Name { get; }

    /// <summary>An address as it may be shown and written down: without its password.</summary>
    string Shown(string address);

    /// <summary>Reads a source by all that was written. What is wrong with it is in the result, never thrown.</summary>
    Estate Read(string address);
}
