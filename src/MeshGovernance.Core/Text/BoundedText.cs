using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>A text of pieces that are there whole or not at all, as many as there is room for.</summary>
internal sealed class BoundedText(int mostBytes)
{
    private readonly StringBuilder text = new();

    /// <summary>How many bytes it takes.</summary>
    internal int Size { get; private set; }

    /// <summary>Adds a piece, or says that there is no room for it.</summary>
    internal bool Add(string piece)
    {
        var size = Encoding.UTF8.GetByteCount(piece);
        if (Size + size > mostBytes)
            return false;
        Size += size;
        text.Append(piece);
        return true;
    }

    public override string ToString() => text.ToString();
}
