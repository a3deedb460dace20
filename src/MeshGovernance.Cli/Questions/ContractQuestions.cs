using System.CommandLine;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Policies;
using Spectre.Console;

namespace MeshGovernance.Cli.Questions;

/// <summary>What has to be known of a contract, alone or as the first of its product.</summary>
internal static class ContractQuestions
{
    private static readonly Question Offers = Question.Text("--offers", "What the contract offers, and to whom, in a sentence");
    private static readonly Question Row = Question.Text("--row", "What one row or message stands for");
    private static readonly Question.Choice Kind = Question.OneOf("--kind", "What it is", NewContract.Kinds);
    private static readonly Option<string[]> Columns = new("--column") { Description = "A column. Give it several times.", HelpName = NewColumn.Form };
    private static readonly Option<string[]> Key = new("--key") { Description = "A column that identifies a row (default: the first). Can be given several times.", HelpName = "NAME" };

    private static readonly (string Property, Question Question)[] Promises =
    [
        ("frequency", Promise("--frequency", "How often new data comes, such as '1 h'")),
        ("latency", Promise("--latency", "How late data may come, such as '2 h'")),
        ("availability", Promise("--availability", "How much of the time it can be read, such as '99.5 percent'")),
    ];

    private static readonly Question ColumnDescription = Question.Text("--column", "What its values mean");

    internal static void AddTo(Command command)
    {
        foreach (var option in (Option[])[Offers.Option, Row.Option, Kind.Question.Option, Columns, Key, .. Promises.Select(promise => promise.Question.Option)])
            command.Add(option);
    }

    /// <summary>Asks for the contract; it is whole once the answers are complete.</summary>
    /// <param name="answers">What is said.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="mesh">The mesh to add it to.</param>
    /// <param name="product">The key of its product.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isBinding">Whether consumers rely on the product, so that the contract has to promise something.</param>
    internal static NewContract Ask(Answers answers, ParseResult parsed, Mesh mesh, string product, string name, bool isBinding)
    {
        if (FolderName.FaultOf(name) is { } fault)
            throw new UserException(fault);
        if (mesh.Contracts.FirstOrDefault(contract => contract.ContractId == name) is { } taken)
            throw new UserException(
                $"'{taken.Product?.Key}' has a contract '{name}' already, and consumers find contracts by this name. Nothing was written.",
                $"Choose another, such as '{product.Split('/')[0]}-{name}'.");

        var scale = mesh.Classification.ToList();
        var offers = answers.Required(Offers);
        var row = answers.Required(Row);
        var kind = answers.Given(Kind.Question) ?? (Answers.CanAsk ? answers.Chosen(Kind) : NewContract.Kinds[0]);
        var columns = ColumnsOf(answers, parsed, scale);
        var promises = Promises
            .Select(promise => (promise.Property, Text: isBinding ? answers.Required(promise.Question) : answers.Given(promise.Question)))
            .Where(promise => promise.Text is { Length: > 0 })
            .Select(promise => ServiceLevelPromise.Read(promise.Property, promise.Text!)!)
            .ToList();
        var key = parsed.GetValue(Key) is { Length: > 0 } given ? given : [.. columns.Take(1).Select(column => column.Name)];
        if (columns.Count > 0 && key.FirstOrDefault(wanted => columns.All(column => column.Name != wanted)) is { } unknown)
            throw new UserException($"--key: there is no column '{unknown}'.", "Nothing was written.");
        return new NewContract(product, name, offers, row, kind, columns, key, promises);
    }

    /// <summary>A name that is taken is asked for again, rather than that all answers before it are lost.</summary>
    private static Question ColumnName(List<NewColumn> columns) => new("--column", "NAME", "Name", name =>
        name.Length == 0 || name.Any(char.IsWhiteSpace) ? "A name is needed, without spaces."
        : columns.Exists(known => known.Name == name) ? $"There is a column '{name}' already."
        : null);

    private static Question Promise(string option, string words) => new(
        option, "VALUE", words, answer => ServiceLevelPromise.Read("", answer) is null ? "A number with its unit is needed, such as '15 min', '1 d' or '99.5 percent'." : null);

    private static List<NewColumn> ColumnsOf(Answers answers, ParseResult parsed, List<string> scale)
    {
        var columns = new List<NewColumn>();
        foreach (var text in parsed.GetValue(Columns) ?? [])
        {
            var (column, fault) = NewColumn.Read(text, scale);
            Add(column ?? throw new UserException($"--column: {fault}", "Nothing was written."));
        }

        if (columns.Count > 0)
            return columns;
        if (!Answers.CanAsk)
        {
            answers.Lacks($"{Columns.Name} {NewColumn.Form}");
            return columns;
        }

        AnsiConsole.WriteLine("The columns, one by one. The first one tells rows apart.");
        do
            Add(new NewColumn(
                Answers.Ask(Answers.Prompt(ColumnName(columns))),
                Answers.Choose("Its type", NewColumn.Types),
                Answers.Choose("Who may see it, from closed to open", [.. scale.AsEnumerable().Reverse()]),
                Answers.Ask(Answers.Prompt(ColumnDescription))));
        while (AnsiConsole.Confirm("One more column?", defaultValue: false));
        return columns;

        void Add(NewColumn column)
        {
            if (columns.Exists(known => known.Name == column.Name))
                throw new UserException($"Column '{column.Name}' is given twice.", "Nothing was written.");
            columns.Add(column);
        }
    }
}
