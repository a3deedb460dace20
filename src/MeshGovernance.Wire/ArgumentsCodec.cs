using System.Collections.ObjectModel;
using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Wire;

internal static class ArgumentsCodec
{
    /// <summary>A worker takes fewer parameters of a policy than this.</summary>
    internal const int MostValues = 10_000;

    /// <summary>And fewer texts in one of them: whoever reads the parameters says so where they stand.</summary>
    internal const int MostTexts = 100_000;

    internal static void Write(WireWriter writer, Arguments arguments)
    {
        writer.Number(arguments.Values.Count);
        foreach (var (name, value) in arguments.Values)
        {
            writer.Text(name);
            switch (value)
            {
                case string text:
                    writer.Byte((byte)'s');
                    writer.Text(text);
                    break;
                case long number:
                    writer.Byte((byte)'i');
                    writer.Text(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case decimal number:
                    writer.Byte((byte)'n');
                    writer.Text(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case bool flag:
                    writer.Byte((byte)'b');
                    writer.Byte(flag ? (byte)1 : (byte)0);
                    break;
                case DateOnly date:
                    writer.Byte((byte)'d');
                    writer.Number(date.DayNumber);
                    break;
                default:
                    var items = (IReadOnlyList<string>)value;
                    writer.Byte((byte)'l');
                    writer.Number(items.Count);
                    foreach (var item in items)
                        writer.Text(item);
                    break;
            }
        }
    }

    internal static Arguments Read(WireReader reader)
    {
        var values = new Dictionary<string, object>();
        for (var count = reader.Number(MostValues); count > 0; count--)
        {
            var name = reader.Required();
            values[name] = (char)reader.Byte() switch
            {
                's' => reader.Required(),
                'i' => long.Parse(reader.Required(), CultureInfo.InvariantCulture),
                'n' => decimal.Parse(reader.Required(), CultureInfo.InvariantCulture),
                'b' => reader.Byte() == 1,
                'd' => DateOnly.FromDayNumber(reader.Number()),
                _ => TextList(reader),
            };
        }

        return new Arguments(values);
    }

    private static ReadOnlyCollection<string> TextList(WireReader reader)
    {
        var items = new string[reader.Number(MostTexts)];
        for (var i = 0; i < items.Length; i++)
            items[i] = reader.Required();
        return Array.AsReadOnly(items);
    }
}
