using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Cli.Questions;

/// <summary>What whoever writes a waiver has to decide: by options, or when asked.</summary>
internal sealed class WaiverQuestions
{
    private const int UsualDays = 90;

    private readonly Question reason = Question.Text("--reason", "Why the policy cannot be kept for now, and what will end that");
    private readonly Question until = new("--until", "YYYY-MM-DD", "The last day of the waiver", FaultOfDay);
    private readonly Question approvedBy = new("--approved-by", "USERNAME,…", "Who of the guild agrees, with commas between them", answer => Names(answer).Length == 0 ? "At least one member of the guild has to agree." : null);
    private readonly Question requestedBy = Question.Username("--requested-by", "Who asks for it");
    private readonly Question link = Question.Address("--link", "Where it was talked about, such as an issue");

    private IEnumerable<Question> All => [reason, until, approvedBy, requestedBy, link];

    internal void AddTo(Command command)
    {
        foreach (var question in All)
            command.Options.Add(question.Option);
    }

    /// <summary>The first of these options that was given; null where none was.</summary>
    internal string? Named(CommandResult result) => All.FirstOrDefault(question => result.GetResult(question.Option) is not null)?.Option.Name;

    internal WaiverTerms Ask(Answers answers, LoadedMesh mesh, DateOnly from)
    {
        var why = answers.Required(reason);
        var last = answers.Suggested(until, Text(from.AddDays(Math.Min(UsualDays, mesh.Settings.Waivers.MaxDays) - 1)));
        var approvers = answers.Required(approvedBy);
        var requester = answers.Optional(requestedBy);
        var talk = answers.Optional(link);
        answers.Complete();
        return new WaiverTerms(why, requester, Names(approvers), from, Day(last)!.Value, talk);
    }

    private static string[] Names(string answer) => answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? FaultOfDay(string answer) => Day(answer) is null ? $"'{answer}' is no day of the calendar: write it as 2026-12-31." : null;

    private static DateOnly? Day(string answer) =>
        DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
