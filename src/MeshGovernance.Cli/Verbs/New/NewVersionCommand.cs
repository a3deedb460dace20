using System.CommandLine;
using System.Globalization;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Policies;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new version</c>.</summary>
internal static class NewVersionCommand
{
    private const int UsualDays = 180;

    private static readonly Question Until = new("--until", "YYYY-MM-DD", $"The last day of the old version (default: in {UsualDays} days)", FaultOfDay);

    internal static Command Create()
    {
        var key = new Argument<string>("DOMAIN/PRODUCT/PORT") { Description = "The data product and its output port, such as 'checkout/orders/orders', or 'checkout/orders/orders@1' for a major version that is not the newest." };
        var path = CommonOptions.Path();
        var asOf = NewCommand.Day();
        var evidence = CommonOptions.Evidence();
        var command = new Command(
            "version", "Puts the next major version of an output port and of its contract beside the old one, which then names its successor and its last day. Exit code 0: added; 1: added, and findings block; 2: it could not be added or judged.")
        {
            key, path, Until.Option, asOf, evidence,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(key), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), new Answers(parsed)));
        Help.AddExamples(
            command,
            $"mesh new version checkout/orders/orders                         the old one goes on for {UsualDays} days",
            "mesh new version checkout/orders/orders --until 2027-12-31      until a day that its readers have agreed on");
        return command;
    }

    private static int Run(string key, string path, DateOnly day, string? evidence, Answers answers)
    {
        if (key.Split('/') is not [var domain, var folder, var port])
            throw new UserException($"'{key}' names no output port of a data product.", "Name domain, product and port: mesh new version checkout/orders/orders");
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var mesh = open.Load(open.WorkingTree());
        var asked = Selection.Everything with { Products = [new($"{domain}/{folder}")] };
        var product = mesh.Mesh.Products.FirstOrDefault(known => known.Key == $"{domain}/{folder}")
            ?? throw new UserException(asked.Unknown(mesh)[0], $"Add it first: mesh new product {asked.Products[0]}");
        var version = NewVersion.Of(product, port);
        var last = Dates.Read(answers.Suggested(Until, Text(day.AddDays(UsualDays))))!.Value;
        if (last < day)
            throw new UserException($"--until: {Text(last)} is past.", "Nothing was written.");
        var change = open.With(mesh, version, last);
        return NewCommand.Say(new MeshAddition(open, mesh, day).Make(change, asked),
        [
            $"Change what has to change in {change.Files[0].Path}; say under 'servers' and 'physicalName' where the data of the new version is.",
            $"'{version.Port.Name}' in version {version.Port.Version} can be read until {Text(last)}{(answers.Given(Until) is null ? $", {UsualDays} days from now unless you say otherwise" : "")}: 'endOfSupport' of the port says so.",
            .. version.Port.Consumers.Count > 0 ? [$"Tell those who read it to move to {version.Successor}: {string.Join(", ", version.Port.Consumers.Select(consumer => consumer.Product.Key).Distinct().Order(StringComparer.Ordinal))}."] : Array.Empty<string>(),
            .. version.Port.Agreements.Count > 0 ? [$"An access agreement is about one version: have them ask for the next one with 'mesh access request CONSUMER {version.Port.Product.Key}/{version.Port.Name}@{version.Major.ToString(CultureInfo.InvariantCulture)}'."] : Array.Empty<string>(),
        ]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? FaultOfDay(string answer) => Dates.Read(answer) is null ? "A day is needed, such as 2027-06-30." : null;
}
