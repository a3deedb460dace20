using System.Runtime.InteropServices;

namespace MeshGovernance.Worker.Fences;

/// <summary>
/// Linux' filter of system calls (seccomp): from here on no thread of this process opens a file, reaches the network, starts a process or touches another one,
/// whatever code it runs and whoever runs it. It needs no privileges and cannot be taken off again.
/// </summary>
internal static partial class SystemCallFilter
{
    private const ushort Load = 0x20;
    private const ushort And = 0x54;
    private const ushort JumpIfEqual = 0x15;
    private const ushort JumpIfAtLeast = 0x35;
    private const ushort Return = 0x06;
    private const uint OffsetOfNumber = 0;
    private const uint OffsetOfArchitecture = 4;
    private const uint OffsetOfArguments = 16;
    private const uint SizeOfArgument = 8;
    private const uint SizeOfHalf = 4;
    private const uint Allow = 0x7FFF0000;
    private const uint Kill = 0x80000000;
    private const uint Refuse = 0x00050000 | 1; // EPERM
    private const uint NotThere = 0x00050000 | 38; // ENOSYS
    private const uint FirstOfX32 = 0x40000000;
    private const uint Clone3 = 435;
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
        var rules = Rules(table, (uint)Environment.ProcessId).ToArray();
        fixed (Rule* first = rules)
        {
            var program = new RuleList { Count = (ushort)rules.Length, First = first };
            if (Call(table.Seccomp, SetModeFilter, AllThreads, &program) != 0)
                throw new InvalidOperationException($"seccomp: error {Marshal.GetLastPInvokeError()}");
        }

        return true;
    }

    /// <summary>The filter as the kernel runs it for each call.</summary>
    internal static IEnumerable<Rule> Rules(SystemCalls.Table table, uint process)
    {
        yield return new Rule(Load, OffsetOfArchitecture);
        yield return new Rule(JumpIfEqual, table.Architecture, whenTrue: 1);
        yield return new Rule(Return, Kill);
        yield return new Rule(Load, OffsetOfNumber);
        yield return new Rule(JumpIfAtLeast, FirstOfX32, whenFalse: 1);
        yield return new Rule(Return, Refuse);
        foreach (var (number, call) in table.Allowed)
        {
            SystemCalls.Condition[] conditions = call.IsForItself ? [.. call.Only, new(0, uint.MaxValue, process)] : [.. call.Only];
            foreach (var rule in RulesOf(number, conditions))
                yield return rule;
        }

        // The arguments of clone3 lie in memory, where a filter cannot look: without it, threads are made by clone.
        yield return new Rule(JumpIfEqual, Clone3, whenFalse: 1);
        yield return new Rule(Return, NotThere);
        yield return new Rule(Return, Refuse);
    }

    private static IEnumerable<Rule> RulesOf(uint number, SystemCalls.Condition[] conditions)
    {
        const int rulesOfCondition = 3;
        var length = 1 + (conditions.Length * rulesOfCondition) + (conditions.Length > 0 ? 1 : 0);
        yield return new Rule(JumpIfEqual, number, whenFalse: (byte)length);
        for (var i = 0; i < conditions.Length; i++)
        {
            yield return new Rule(Load, OffsetOfArguments + ((uint)conditions[i].Argument * SizeOfArgument) + (conditions[i].IsUpperHalf ? SizeOfHalf : 0));
            yield return new Rule(And, conditions[i].Bits);
            yield return new Rule(JumpIfEqual, conditions[i].Value, whenFalse: (byte)(1 + ((conditions.Length - i - 1) * rulesOfCondition)));
        }

        yield return new Rule(Return, Allow);

        // What was loaded in between is not the number any more.
        if (conditions.Length > 0)
            yield return new Rule(Load, OffsetOfNumber);
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetOption(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static unsafe partial nint Call(nint number, nint operation, nint flags, RuleList* program);

    /// <summary>The kernel's <c>sock_filter</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly struct Rule(ushort code, uint value, byte whenTrue = 0, byte whenFalse = 0)
    {
        internal readonly ushort Code = code;
        internal readonly byte WhenTrue = whenTrue;
        internal readonly byte WhenFalse = whenFalse;
        internal readonly uint Value = value;
    }

    /// <summary>The kernel's <c>sock_fprog</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private unsafe struct RuleList
    {
        internal ushort Count;
        internal Rule* First;
    }
}
