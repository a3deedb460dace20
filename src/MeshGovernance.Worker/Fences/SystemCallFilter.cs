using System.Runtime.InteropServices;

namespace MeshGovernance.Worker.Fences;

/// <summary>
/// Linux' filter of system calls (seccomp): from here on no thread of this process opens a file, reaches the network or starts a process,
/// whatever code it runs. It needs no privileges and cannot be taken off again.
/// </summary>
internal static partial class SystemCallFilter
{
    private const ushort Load = 0x20;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort JumpIfAnyBit = 0x45;
    private const ushort Return = 0x06;
    private const uint OffsetOfNumber = 0;
    private const uint OffsetOfArchitecture = 4;
    private const uint OffsetOfFirstArgument = 16;
    private const uint Allow = 0x7FFF0000;
    private const uint Kill = 0x80000000;
    private const uint Refuse = 0x00050000 | 1; // EPERM
    private const uint NotThere = 0x00050000 | 38; // ENOSYS
    private const uint FirstOfX32 = 0x40000000;
    private const uint Clone3 = 435;
    private const uint CloneThread = 0x10000;
    private const int NoNewPrivileges = 38;
    private const int SetModeFilter = 1;
    private const int AllThreads = 1;

    /// <summary>Puts the filter up.</summary>
    /// <returns>Whether it holds; false where the operating system has no such thing.</returns>
    /// <exception cref="InvalidOperationException">The operating system has it and refuses it.</exception>
    internal static unsafe bool Raise()
    {
        if (!OperatingSystem.IsLinux() || SystemCalls.OfThisMachine is not { } table)
            return false;
        if (SetOption(NoNewPrivileges, 1, 0, 0, 0) != 0)
            throw new InvalidOperationException($"no_new_privs: error {Marshal.GetLastPInvokeError()}");
        var rules = Rules(table).ToArray();
        fixed (Rule* first = rules)
        {
            var program = new RuleList { Count = (ushort)rules.Length, First = first };
            if (Call(table.Seccomp, SetModeFilter, AllThreads, &program) != 0)
                throw new InvalidOperationException($"seccomp: error {Marshal.GetLastPInvokeError()}");
        }

        return true;
    }

    private static IEnumerable<Rule> Rules(SystemCalls.Table table)
    {
        yield return new Rule(Load, OffsetOfArchitecture);
        yield return new Rule(JumpIfEqual, table.Architecture, whenTrue: 1);
        yield return new Rule(Return, Kill);
        yield return new Rule(Load, OffsetOfNumber);
        yield return new Rule(JumpIfAtLeast, FirstOfX32, whenFalse: 1);
        yield return new Rule(Return, Refuse);
        foreach (var number in table.Refused)
        {
            yield return new Rule(JumpIfEqual, number, whenFalse: 1);
            yield return new Rule(Return, Refuse);
        }

        // The arguments of clone3 lie in memory, where a filter cannot look: without it, threads are made by clone.
        yield return new Rule(JumpIfEqual, Clone3, whenFalse: 1);
        yield return new Rule(Return, NotThere);
        yield return new Rule(JumpIfEqual, table.StartThread, whenFalse: 3);
        yield return new Rule(Load, OffsetOfFirstArgument);
        yield return new Rule(JumpIfAnyBit, CloneThread, whenTrue: 1);
        yield return new Rule(Return, Refuse);
        yield return new Rule(Return, Allow);
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetOption(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial nint Call(nint number, nint operation, nint flags, RuleList* program);

    /// <summary>The kernel's <c>sock_filter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Rule(ushort code, uint value, byte whenTrue = 0, byte whenFalse = 0)
    {
        private readonly ushort code = code;
        private readonly byte whenTrue = whenTrue;
        private readonly byte whenFalse = whenFalse;
        private readonly uint value = value;
    }

    /// <summary>The kernel's <c>sock_fprog</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct RuleList
    {
        internal ushort Count;
        internal Rule* First;
    }
}
