using System.Globalization;
using MeshGovernance.Scripting;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

/// <summary>Work that may come to no end: the rest is done all the same.</summary>
public sealed class CompilerThreadsTests
{
    [Fact]
    public void Each_piece_gives_its_own_result() => Assert.Equal(
        Enumerable.Range(0, 50).Select(piece => ((string?)Name(piece), (string?)null)), new CompilerThreads(TimeSpan.FromMinutes(1)).Work(50, (piece, _) => Name(piece)));

    [Fact]
    public void Without_work_there_is_nothing_to_wait_for() => Assert.Empty(new CompilerThreads(TimeSpan.FromMinutes(1)).Work(0, (piece, _) => Name(piece)));

    [Fact]
    public void More_lanes_are_opened_once_they_may()
    {
        var most = 1;
        using var second = new ManualResetEventSlim();
        var results = new CompilerThreads(TimeSpan.FromMinutes(1)).Work(
            2,
            (piece, _) =>
            {
                if (piece == 1)
                    second.Set();
                else
                {
                    Assert.False(second.Wait(TimeSpan.FromMilliseconds(100), CancellationToken.None));
                    Volatile.Write(ref most, 2);
                    Assert.True(second.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
                }

                return Name(piece);
            },
            () => Volatile.Read(ref most));
        Assert.Equal(["0", "1"], results.Select(result => result.Result));
    }

    /// <summary>More pieces than there are lanes hang, and none of them hears the end.</summary>
    [Fact]
    public void What_comes_to_no_end_is_given_up_and_all_else_is_done()
    {
        var hanging = Environment.ProcessorCount + 1;
        using var never = new ManualResetEventSlim();
        var results = new CompilerThreads(TimeSpan.FromMilliseconds(50)).Work(hanging + 5, (piece, _) =>
        {
            if (piece < hanging)
                never.Wait(CancellationToken.None);
            return Name(piece);
        });

        Assert.All(results.Take(hanging), result => Assert.StartsWith("The compiler comes to no end", result.Fault, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(hanging, 5).Select(Name), results.Skip(hanging).Select(result => result.Result));
        never.Set();
        Assert.All(results.Take(hanging), result => Assert.Null(result.Result));
    }

    [Fact]
    public async Task Whoever_can_hear_the_end_is_told()
    {
        var heard = new TaskCompletionSource();
        new CompilerThreads(TimeSpan.FromMilliseconds(50)).Work(1, (piece, end) =>
        {
            end.WaitHandle.WaitOne();
            heard.SetResult();
            return Name(piece);
        });
        await heard.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_lack_of_memory_is_a_fault_of_the_piece()
    {
        var results = new CompilerThreads(TimeSpan.FromMinutes(1)).Work(2, (piece, _) => piece == 0 ? new string('x', int.MaxValue - 100) : Name(piece));
        Assert.StartsWith("The compiler needs more memory", results[0].Fault, StringComparison.Ordinal);
        Assert.Equal("1", results[1].Result);
    }

    [Fact]
    public void What_nobody_expects_is_thrown_on() =>
        Assert.Throws<FormatException>(() => new CompilerThreads(TimeSpan.FromMinutes(1)).Work<string>(3, (_, _) => throw new FormatException()));

    private static string Name(int piece) => piece.ToString(CultureInfo.InvariantCulture);
}
