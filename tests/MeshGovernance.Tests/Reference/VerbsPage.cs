using System.CommandLine;
using System.CommandLine.Help;
using MeshGovernance.Cli;

namespace MeshGovernance.Tests.Reference;

/// <summary>The verbs with their options, from the tree that reads the command line, and their examples as <c>--help</c> has them.</summary>
internal static class VerbsPage
{
    internal static string Text()
    {
        var page = new ReferenceText("Verbs", "What `mesh --help` says, verb by verb. What exit codes mean: [exit codes](exit-codes.md).");
        foreach (var (path, command) in All())
        {
            page.Heading($"`{path}`").Paragraph(command.Description!);
            page.Table(["argument", "says"], [.. command.Arguments.Where(argument => !argument.Hidden).Select(argument => new[] { $"`{Name(argument)}`", Says(argument.Description, argument.HasDefaultValue, argument.GetDefaultValue) })]);
            page.Table(["option", "says"], [.. command.Options.Where(option => !option.Hidden && option is not HelpOption).Select(option => new[] { $"`{Name(option)}`", Says(option.Description, option.HasDefaultValue, option.GetDefaultValue) })]);
            page.Code("", Examples(path));
        }

        return page.ToString();
    }

    /// <summary>Every verb that does something, as a person writes it.</summary>
    internal static IEnumerable<(string Path, Command Command)> All() => CommandLine.Root([]).Subcommands.SelectMany(command => Leaves("mesh", command)).OrderBy(verb => verb.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Path, Command Command)> Leaves(string before, Command command) => command.Subcommands.Count == 0
        ? [($"{before} {command.Name}", command)]
        : command.Subcommands.SelectMany(below => Leaves($"{before} {command.Name}", below));

    private static string Name(Argument argument) => argument.HelpName ?? argument.Name;

    private static string Name(Option option) =>
        string.Join(", ", option.Aliases.Order(StringComparer.Ordinal).Prepend(option.Name)) + (option.HelpName is { } value ? $" {value}" : "");

    private static string Says(string? description, bool hasDefault, Func<object?> value) =>
        description + (hasDefault && Shown(value()) is { Length: > 0 } shown ? $" Default: `{shown}`." : "");

    private static string? Shown(object? value) => value switch
    {
        bool => null,
        string[] texts => string.Join(' ', texts),
        _ => $"{value}",
    };

    private static string Examples(string path)
    {
        using var output = new StringWriter();
        CommandLine.Root([]).Parse([.. path.Split(' ').Skip(1), "--help"]).Invoke(new InvocationConfiguration { Output = output });
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split("Examples:\n")[1].Split('\n').Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line));
    }
}
