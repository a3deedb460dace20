using System.CommandLine;
using System.Globalization;
using MeshGovernance.Core.Kinds.Agreements;

namespace MeshGovernance.Cli.Questions;

/// <summary>What whoever asks for access has to say: by options, or when asked.</summary>
internal sealed class AccessQuestions
{
    private readonly Question purpose = Question.Text("--purpose", "What the data is needed for");
    private readonly Question columns = new("--columns", "COLUMN,…", "The columns that are needed, with commas between them; all of a table as <table>.* (without it: all)", _ => null);
    private readonly Question until = new("--until", "YYYY-MM-DD", "The last day of the access (without it: no end)", answer => Day(answer) is null ? $"'{answer}' is no day of the calendar: write it as 2026-12-31." : null);

    internal void AddTo(Command command)
    {
        foreach (var question in new[] { purpose, columns, until })
            command.Options.Add(question.Option);
    }

    internal (string Purpose, IReadOnlyList<string> Columns, DateOnly? Until) Ask(Answers answers, AskedAccess access)
    {
        var what = answers.Required(purpose);
        var needed = access.Columns(access.Port.Contract is null ? answers.Given(columns) : answers.Optional(columns));
        var last = answers.Optional(until);
        answers.Complete();
        return (what, needed, last is null ? null : Day(last));
    }

    private static DateOnly? Day(string answer) => DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
