using MeshGovernance.Worker.Fences;
using Xunit;
using Processor = System.Runtime.InteropServices.Architecture;

namespace MeshGovernance.Tests.Fences;

/// <summary>The calls that the filter lets through, by running it as the kernel does: whoever lets one more through writes it down here as well.</summary>
public sealed class SystemCallListTests
{
    private const uint Itself = 4711;
    private const uint Allow = 0x7FFF0000;
    private const uint Refuse = 0x00050001;
    private const uint NotThere = 0x00050026;
    private const uint Kill = 0x80000000;
    private const int MostNumbers = 2000;

    private static readonly uint[] AllowedOnX64 =
    [
        0, 1, 3, 7, 9, 10, 11, 12, 13, 14, 15, // read, write, close, poll, mmap, mprotect, munmap, brk, rt_sigaction, rt_sigprocmask, rt_sigreturn
        24, 25, 28, 35, 39, // sched_yield, mremap, madvise, nanosleep, getpid
        60, 96, 98, 99, 131, 143, 145, 146, 147, 149, 150, // exit, gettimeofday, getrusage, sysinfo, sigaltstack, sched_getparam … mlock, munlock
        186, 202, 204, 219, 228, 229, 230, 231, // gettid, futex, sched_getaffinity, restart_syscall, clock_gettime, clock_getres, clock_nanosleep, exit_group
        271, 273, 293, 309, 318, 324, 334, // ppoll, set_robust_list, pipe2, getcpu, getrandom, membarrier, rseq
    ];

    private static readonly uint[] AllowedOnArm64 =
    [
        57, 59, 63, 64, 73, // close, pipe2, read, write, ppoll
        93, 94, 98, 99, 101, 113, 114, 115, // exit, exit_group, futex, set_robust_list, nanosleep, clock_gettime, clock_getres, clock_nanosleep
        120, 121, 123, 124, 125, 126, 128, 132, 134, 135, 139, // sched_getscheduler … restart_syscall, sigaltstack, rt_sigaction, rt_sigprocmask, rt_sigreturn
        165, 168, 169, 172, 178, 179, // getrusage, getcpu, gettimeofday, getpid, gettid, sysinfo
        214, 215, 216, 222, 226, 228, 229, 233, 278, 283, 293, // brk, munmap, mremap, mmap, mprotect, mlock, munlock, madvise, getrandom, membarrier, rseq
    ];

    [Theory]
    [InlineData(Processor.X64)]
    [InlineData(Processor.Arm64)]
    public void Whatever_is_not_on_the_list_is_refused(Processor architecture)
    {
        const int nothing = 99; // No argument of a call with a condition is that.
        var allowed = Enumerable.Range(0, MostNumbers).Select(number => (uint)number).Where(number => Run(architecture, number, nothing, nothing, nothing) == Allow);

        Assert.Equal((architecture == Processor.X64 ? AllowedOnX64 : AllowedOnArm64).Order(), allowed);
    }

    [Theory]
    [InlineData(56u, 0x3D0F00ul, 0ul, 0ul, Allow)] // clone: a thread as glibc makes it
    [InlineData(56u, 0x11ul, 0ul, 0ul, Refuse)] // a process
    [InlineData(56u, 0x40010000ul, 0ul, 0ul, Refuse)] // a thread in a network of its own
    [InlineData(56u, 0x00030000ul, 0ul, 0ul, Refuse)] // a thread with mounts of its own
    [InlineData(234u, 4711ul, 5ul, 9ul, Allow)] // tgkill: itself
    [InlineData(234u, 1ul, 1ul, 9ul, Refuse)] // another process
    [InlineData(302u, 0ul, 7ul, 0ul, Allow)] // prlimit64: asks
    [InlineData(302u, 0ul, 7ul, 0x7000ul, Refuse)] // sets
    [InlineData(302u, 0ul, 7ul, 0x7000_0000_0000ul, Refuse)] // sets, from an address whose lower half is nothing
    [InlineData(302u, 1ul, 7ul, 0ul, Refuse)] // asks of another process
    [InlineData(157u, 15ul, 0ul, 0ul, Allow)] // prctl: a name
    [InlineData(157u, 4ul, 1ul, 0ul, Refuse)] // may be looked into
    [InlineData(144u, 9ul, 0ul, 0ul, Allow)] // sched_setscheduler: as usual
    [InlineData(144u, 9ul, 1ul, 0ul, Refuse)] // before all others
    [InlineData(203u, 0ul, 8ul, 0ul, Allow)] // sched_setaffinity: itself
    [InlineData(203u, 1ul, 8ul, 0ul, Refuse)] // another
    [InlineData(435u, 0ul, 0ul, 0ul, NotThere)] // clone3, whose arguments cannot be seen
    [InlineData(0x40000001u, 0ul, 0ul, 0ul, Refuse)] // write, as a 32-bit program calls it
    public void Some_calls_depend_on_what_they_ask_for(uint number, ulong first, ulong second, ulong third, uint answer) =>
        Assert.Equal(answer, Run(Processor.X64, number, first, second, third));

    [Fact]
    public void Calls_of_another_architecture_end_the_process()
    {
        var rules = Rules(Processor.X64);
        Assert.Equal(Kill, Run(rules, [1, 0x40000003]));
    }

    private static uint Run(Processor architecture, uint number, ulong first, ulong second, ulong third) => Run(
        Rules(architecture),
        [number, SystemCalls.Of(architecture)!.Architecture, 0, 0, (uint)first, (uint)(first >> 32), (uint)second, (uint)(second >> 32), (uint)third, (uint)(third >> 32)]);

    private static SystemCallFilter.Rule[] Rules(Processor architecture) => [.. SystemCallFilter.Rules(SystemCalls.Of(architecture)!, Itself)];

    /// <summary>What the kernel makes of a call: the words of what it knows of it, and the rules one after the other.</summary>
    private static uint Run(SystemCallFilter.Rule[] rules, uint[] call)
    {
        var value = 0u;
        for (var at = 0; ; at++)
        {
            var rule = rules[at];
            switch (rule.Code)
            {
                case 0x20:
                    value = call[rule.Value / sizeof(uint)];
                    break;
                case 0x54:
                    value &= rule.Value;
                    break;
                case 0x15:
                    at += value == rule.Value ? rule.WhenTrue : rule.WhenFalse;
                    break;
                case 0x35:
                    at += value >= rule.Value ? rule.WhenTrue : rule.WhenFalse;
                    break;
                default:
                    Assert.Equal(0x06, rule.Code);
                    return rule.Value;
            }
        }
    }
}
