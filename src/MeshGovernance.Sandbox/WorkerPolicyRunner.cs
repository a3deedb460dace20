using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Text;
using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>
/// Runs policies in a worker process. A unit that takes the worker down is left out, and the worker is started again. A worker that got through
/// judges the next plan too: it knows the policies already.
/// </summary>
public sealed class WorkerPolicyRunner : IPolicyRunner, IDisposable
{
    private readonly WorkerLimits limits;
    private Task<WorkerProcess>? next;

    /// <summary>Has a worker started at once, so that it is ready when the mesh is.</summary>
    public WorkerPolicyRunner(WorkerLimits limits)
    {
        this.limits = limits;
        StandBy();
    }

    /// <summary>Has the worker of the next run started already, for whoever will judge again.</summary>
    public void StandBy() => next ??= Task.Run(() => WorkerProcess.Start(limits));

    /// <inheritdoc />
    public RunResult Run(EvaluationPlan plan, Action<int>? judged = null)
    {
        var run = new Run(plan, limits.Lanes, judged);
        while (!run.IsDone)
        {
            var isOfUse = false;
            try
            {
                StandBy();
                isOfUse = Converse(next!.GetAwaiter().GetResult(), run);
            }
            finally
            {
                // Also one that could not be started or did not hold to its language: the next run begins with a new one.
                if (!isOfUse)
                    Dispose();
            }
        }

        return new RunResult(run.Answers, run.Failures, run.Untried, run.Fences);
    }

    public void Dispose()
    {
        try
        {
            next?.GetAwaiter().GetResult().Dispose();
        }
        catch (Exception) when (next is { IsFaulted: true })
        {
            // Why it could not be started is said to whoever wants it to judge.
        }

        next = null;
    }

    /// <summary>Has a worker judge; false when it is of no more use.</summary>
    private static bool Converse(WorkerProcess worker, Run run)
    {
        var sending = worker.Send(run.Session(), run.Times);
        var isReady = false;
        try
        {
            for (var head = worker.Answers.ByteOrEnd(); head >= 0; head = worker.Answers.ByteOrEnd())
            {
                if (head == (int)AnswerKind.Ready)
                {
                    isReady = true;
                    run.Fences = WorkerProcess.Fences(isFiltered: worker.Answers.Byte() == 1);
                }
                else if (head == (int)AnswerKind.Repeat)
                    break;
                else if (!run.Take((AnswerKind)head, worker.Answers))
                    return true;
            }

            Bury(worker, run, isReady, null);
        }
        catch (WireException error)
        {
            Bury(worker, run, isReady, error.Message);
        }
        finally
        {
            worker.Rest();

            // A worker that is not done is dead, or as good as dead: whatever was still to be sent has nowhere to go.
            if (!run.IsDone)
                worker.Stop();
            sending.GetAwaiter().GetResult();
        }

        return false;
    }

    private static void Bury(WorkerProcess worker, Run run, bool isReady, string? nonsense)
    {
        if (run.Lanes > 1)
        {
            run.RepeatInOneLane();
            return;
        }

        if (!isReady)
            throw new WorkerException($"The worker could not begin: {PlainText.Line(worker.LastWords())}");

        // What came of a unit is told after others have been judged: nonsense is put down to the unit that it was said of.
        var unit = (nonsense is null ? null : run.Speaking) ?? worker.Beacon[0];
        if (unit < 0 || unit >= run.UnitCount)
            throw new WorkerException("The worker ended while it judged nothing.");
        var cause = worker.CauseOfDeath();
        run.Bury((int)unit, nonsense is not null && cause.Fence == Fence.Process ? new Cause(Fence.Answers, $"It made the worker answer nonsense: {nonsense}.") : cause);
    }
}
