using System.CommandLine;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Git;

namespace MeshGovernance.Cli.Questions;

/// <summary>What has to be known of a mesh that is founded on the way: as <c>mesh init</c> asks for it.</summary>
internal sealed class FoundingQuestions
{
    private readonly Question name = Question.Text("--name", "Where there is no mesh yet: what it is called");
    private readonly Question organisation = Question.Text("--organisation", "Where there is no mesh yet: whose it is");
    private readonly Question owner = Question.Email("--owner", "Where there is no mesh yet: your e-mail address; you found it and adopt its first policies");
    private readonly Question login = Question.Login("--login", "Where there is no mesh yet: your login on GitHub, for the seat in the guild");

    internal void AddTo(Command command)
    {
        foreach (var question in new[] { name, organisation, owner, login })
            command.Options.Add(question.Option);
    }

    internal NewMesh Ask(Answers answers, string path, DateOnly day) => Mesh(
        answers.Suggested(name, Suggested(path)),
        answers.Optional(organisation),
        answers.Proposed(owner, Answers.CanAsk ? MeshRepository.UserEmail() : null),
        answers.Required(login),
        path,
        day);

    /// <summary>For a trial, which writes nothing: nobody is asked who they are.</summary>
    internal NewMesh Assumed(Answers answers, string path, DateOnly day) =>
        Mesh(answers.Given(name) ?? Suggested(path), answers.Given(organisation), answers.Given(owner) ?? "you@example.org", answers.Given(login) ?? "you", path, day);

    private static NewMesh Mesh(string name, string? organisation, string owner, string login, string path, DateOnly day) =>
        new(name, organisation, owner, login, day, StarterSet.OwnRelease(ToolVersion.Running)) { Host = FoundedMesh.HostOf(path), HasExample = false };

    private static string Suggested(string path) => FolderName.Title(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))));
}
