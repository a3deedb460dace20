using System.CommandLine;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Cli.Options;

/// <summary><c>--format FORMAT[=FILE]</c> and <c>--output FILE</c>: in which forms a result is said, and where each goes.</summary>
internal sealed class OutputOptions<T>
{
    private readonly OutputFormats<T> formats;
    private readonly Option<string[]> format;
    private readonly Option<string?> output = new("--output", "-o") { Description = "The file for the format that names none; standard output without it.", HelpName = "FILE" };

    /// <param name="formats">The forms.</param>
    /// <param name="name">What the option is called; a verb that reads formats has another name for those that it writes.</param>
    internal OutputOptions(OutputFormats<T> formats, string name = "--format")
    {
        this.formats = formats;
        format = new Option<string[]>(name)
        {
            Description = $"How to say it: {Names}. With a file: {name} {formats.All[1].Name}=report.{formats.All[1].Name}. Can be given several times.",
            HelpName = "FORMAT[=FILE]",
            DefaultValueFactory = _ => [formats.Console.Name],
        };
        format.CompletionSources.Add([.. formats.All.Select(known => known.Name)]);
        format.Validators.Add(result =>
        {
            if (result.Tokens.Select(token => FaultOf(token.Value)).OfType<string>().FirstOrDefault() is { } fault)
                result.AddError(fault);
        });
    }

    private string Names => $"{string.Join(", ", formats.All.SkipLast(1).Select(known => known.Name))} or {formats.All[^1].Name}";

    internal void AddTo(Command command)
    {
        command.Add(format);
        command.Add(output);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UserException">Two forms would go to one place.</exception>
    internal Output<T> Of(ParseResult parsed)
    {
        var file = parsed.GetValue(output);
        var named = parsed.GetRequiredValue(format).Select(word => new OutputTarget<T>(Find(Split(word).Name)!, Split(word).File)).ToList();
        if (named.Where(target => target.File is null).Skip(1).FirstOrDefault() is { } second)
            throw new UserException(
                $"Two formats would go to {(file is null ? "standard output" : $"'{file}'")}.", $"Give one of them a file of its own: {format.Name} {second.Format.Name}=FILE");
        if (file is not null && named.TrueForAll(target => target.File is not null))
            throw new UserException("Every format has a file of its own, so there is nothing for --output.", $"Omit --output, or add a format without a file: {format.Name} console");
        var targets = named.ConvertAll(target => target with { File = target.File ?? file });
        if (targets.GroupBy(target => target.File).FirstOrDefault(group => group.Count() > 1) is { } group)
            throw new UserException($"Two formats would go to '{group.Key}'.", "Give each a file of its own.");
        return new Output<T>(formats, targets);
    }

    /// <summary>What is wrong with a word after <c>--format</c>; null where nothing is.</summary>
    private string? FaultOf(string word)
    {
        var (name, file) = Split(word);
        if (file is "")
            return $"'{word}' names no file: write {name}=FILE, or {name} alone for standard output.";
        if (Find(name) is not null)
            return null;
        return $"There is no format '{name}': it is {Names}.{Spelling.Question(name, formats.All.Select(known => known.Name))}";
    }

    private OutputFormat<T>? Find(string name) => formats.All.FirstOrDefault(known => known.Name == name);

    private static (string Name, string? File) Split(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is var at and >= 0 ? (word[..at], word[(at + 1)..]) : (word, null);
}
