using System.Runtime.InteropServices;

namespace MeshGovernance.Worker.Fences;

/// <summary>
/// The calls to Linux that .NET needs for what a worker does once it judges: memory, threads, time, and the pipes that are open. All others are refused, those that
/// later versions of Linux bring included. Numbers by architecture, from the kernel's tables.
/// </summary>
internal static class SystemCalls
{
    private const uint Anything = 0;
    private const uint Whole = 0xFFFFFFFF;

    /// <summary>A thread, in the same namespaces as the process: CLONE_THREAD, and nothing of CLONE_PTRACE and CLONE_NEW….</summary>
    private const uint Thread = 0x0001_0000;
    private const uint Namespaces = 0x7E02_2000;

    /// <summary>In the order of how often they are made.</summary>
    private static readonly Row[] All =
    [
        new("futex", 202, 98), new("sched_yield", 24, 124), new("madvise", 28, 233), new("mprotect", 10, 226), new("write", 1, 64), new("read", 0, 63),
        new("mmap", 9, 222), new("munmap", 11, 215), new("mremap", 25, 216), new("brk", 12, 214), new("membarrier", 324, 283), new("mlock", 149, 228), new("munlock", 150, 229),
        new("clock_gettime", 228, 113), new("clock_getres", 229, 114), new("clock_nanosleep", 230, 115), new("nanosleep", 35, 101), new("gettimeofday", 96, 169),
        new("rt_sigprocmask", 14, 135), new("rt_sigaction", 13, 134), new("rt_sigreturn", 15, 139), new("sigaltstack", 131, 132), new("restart_syscall", 219, 128),
        new("getpid", 39, 172), new("gettid", 186, 178), new("getcpu", 309, 168), new("getrandom", 318, 278), new("getrusage", 98, 165), new("sysinfo", 99, 179),
        new("sched_getaffinity", 204, 123), new("sched_getparam", 143, 121), new("sched_getscheduler", 145, 120),
        new("sched_get_priority_max", 146, 125), new("sched_get_priority_min", 147, 126),
        new("close", 3, 57), new("poll", 7, null), new("ppoll", 271, 73), new("pipe2", 293, 59),
        new("set_robust_list", 273, 99), new("rseq", 334, 293), new("exit", 60, 93), new("exit_group", 231, 94),
        new("clone", 56, 220) { Only = [new Condition(0, Thread | Namespaces, Thread)] },

        // A signal to one of its own threads, for the runtime stops them so: the process is told when the filter is made.
        new("tgkill", 234, 131) { IsForItself = true },

        // Asking for its own limits, not setting them: there is no new limit.
        new("prlimit64", 302, 261) { Only = [new Condition(0, Whole, Anything), new Condition(2, Whole, Anything), new Condition(2, Whole, Anything) { IsUpperHalf = true }] },
        new("sched_setaffinity", 203, 122) { Only = [new Condition(0, Whole, Anything)] },

        // Glibc sets what a thread has anyway: SCHED_OTHER.
        new("sched_setscheduler", 144, 119) { Only = [new Condition(1, Whole, Anything)] },

        // A thread's name.
        new("prctl", 157, 167) { Only = [new Condition(0, Whole, 15)] },
    ];

    /// <summary>What the kernel calls this architecture and its calls; null where that is not known here.</summary>
    internal static Table? OfThisMachine => Of(RuntimeInformation.ProcessArchitecture);

    internal static Table? Of(Architecture architecture) => architecture switch
    {
        Architecture.X64 => new Table(0xC000003E, [.. All.Select(row => (row.X64, row))], Seccomp: 317),
        Architecture.Arm64 => new Table(0xC00000B7, [.. All.Where(row => row.Arm64 is not null).Select(row => (row.Arm64!.Value, row))], Seccomp: 277),
        _ => null,
    };

    /// <summary>The calls of one architecture by their numbers.</summary>
    internal sealed record Table(uint Architecture, IReadOnlyList<(uint Number, Row Call)> Allowed, int Seccomp);

    /// <summary>A call that is allowed, and its numbers.</summary>
    internal sealed record Row(string Name, uint X64, uint? Arm64)
    {
        /// <summary>What its arguments must be; nothing for whatever they are.</summary>
        internal IReadOnlyList<Condition> Only { get; init; } = [];

        /// <summary>Whether its first argument must be this process.</summary>
        internal bool IsForItself { get; init; }
    }

    /// <summary>What the bits of one half of an argument must be.</summary>
    internal sealed record Condition(int Argument, uint Bits, uint Value)
    {
        internal bool IsUpperHalf { get; init; }
    }
}
