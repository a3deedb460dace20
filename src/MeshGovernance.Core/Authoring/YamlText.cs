using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Authoring;

/// <summary>YAML with answers of people in it. Whatever is filled in (in no brackets) becomes one scalar that reads back as it was given.</summary>
internal static class YamlText
{
    /// <summary>Writes a template: texts are quoted where they have to be, days and numbers stand as they are.</summary>
    internal static string Of(FormattableString template) =>
        string.Format(CultureInfo.InvariantCulture, template.Format, [.. template.GetArguments().Select(Scalar)]);

    internal static string Scalar(object? value) => value switch
    {
        null => "null",
        DateOnly day => Dates.Write(day),
        string text => ScalarText.WriteInBlock(text),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"{value.GetType().Name} is no scalar.", nameof(value)),
    };
}
