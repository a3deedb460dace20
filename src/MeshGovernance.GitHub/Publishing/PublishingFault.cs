using System.Globalization;
using System.Net;
using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>What a job may be missing, as a workflow grants it.</summary>
internal static class Permission
{
    internal const string WriteChecks = "checks: write";
    internal const string ReadPullRequests = "pull-requests: read";
    internal const string WritePullRequests = "pull-requests: write";
    internal const string WriteIssues = "issues: write";
}

/// <summary>Why something could not be written, and what to do about it.</summary>
internal static class PublishingFault
{
    internal static string Say(Exception error, string permission, DateTimeOffset? closedUntil) => error switch
    {
        _ when closedUntil is { } day => $"GitHub takes no more requests before {day.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}: run the job again then.",
        AuthorizationException => "GitHub does not know the token: hand it over as GITHUB_TOKEN.",
        ForbiddenException or NotFoundException => $"The token may not do this. Add '{permission}' to the permissions of the job that publishes ({Said(error)}).",
        ApiException { StatusCode: HttpStatusCode.Gone } => "Issues are switched off in this repository: switch them on under Settings, General, Features, or remove the workflow that asks for them.",
        ApiException { StatusCode: HttpStatusCode.UnprocessableEntity } => $"GitHub refused it: {Said(error)}.",
        HttpRequestException => $"GitHub cannot be reached: {Said(error)}.",
        _ => $"GitHub answered with an error: {Said(error)}.",
    };

    private static string Said(Exception error) => PlainText.Line(error.Message).TrimEnd('.');
}
