using System.Globalization;
using System.Net;
using Octokit;
using Polly;
using Polly.Retry;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>
/// Tries again what may work a moment later: a broken connection, an error of the server, a limit that GitHub asks to wait for. What is tried looks first at
/// what is there, so that a request that arrived without an answer is not made twice.
/// </summary>
internal sealed class TransientFaults
{
    private const int Attempts = 5;
    private const string RetryAfter = "Retry-After";
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);

    /// <summary>A job waits no longer than this; GitHub's hourly limit may ask for more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly TimeProvider clock;
    private readonly ResiliencePipeline pipeline;

    internal TransientFaults(TimeProvider clock)
    {
        this.clock = clock;
        pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = Attempts,
                Delay = First,
                MaxDelay = Longest,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is { } error && IsTransient(error) && !(WaitAskedBy(error) > Longest)),
                DelayGenerator = attempt => ValueTask.FromResult(WaitAskedBy(attempt.Outcome.Exception!)),
            })
            .Build();
    }

    internal async Task<T> Run<T>(Func<Task<T>> step, CancellationToken stop) => await pipeline.ExecuteAsync(async _ => await step(), stop);

    /// <summary>Until when GitHub asks to wait; null where it does not, or a moment is enough.</summary>
    internal DateTimeOffset? ClosedUntil(Exception error) => WaitAskedBy(error) is { } wait && wait > Longest ? clock.GetUtcNow() + wait : null;

    private static bool IsTransient(Exception error) => error switch
    {
        HttpRequestException or TaskCanceledException { InnerException: TimeoutException } => true,
        RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException => true,
        ApiException api => api.StatusCode is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests || Header(api, RetryAfter) is not null,
        _ => false,
    };

    private TimeSpan? WaitAskedBy(Exception error) => error switch
    {
        ApiException api when Header(api, RetryAfter) is { } after && int.TryParse(after, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        RateLimitExceededException limit => limit.Reset - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait + TimeSpan.FromSeconds(1) : First,
        _ => null,
    };

    private static string? Header(ApiException error, string name) =>
        error.HttpResponse?.Headers.FirstOrDefault(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
