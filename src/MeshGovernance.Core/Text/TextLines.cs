namespace MeshGovernance.Core.Text;

/// <summary>Breaks a text into lines of a width, at its spaces.</summary>
internal static class TextLines
{
    private const int Narrowest = 20;

    internal static IEnumerable<string> Wrap(string text, int width)
    {
        while (width > Narrowest && text.Length > width)
        {
            var cut = text.LastIndexOf(' ', width);
            if (cut <= 0)
                break;
            yield return text[..cut];
            text = text[(cut + 1)..];
        }

        yield return text;
    }
}
