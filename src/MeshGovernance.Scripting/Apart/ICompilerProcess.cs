namespace MeshGovernance.Scripting.Apart;

/// <summary>A compiler that may end over its work.</summary>
internal interface ICompilerProcess : IDisposable
{
    /// <summary>Has scripts compiled.</summary>
    /// <param name="batch">The scripts.</param>
    /// <param name="atOnce">How many may be in work at once; asked again and again.</param>
    /// <param name="told">Takes each answer.</param>
    /// <returns>Those that were begun and not answered when it ended; null where it answered all and is of more use.</returns>
    IReadOnlyList<int>? Compile(IReadOnlyList<CompileQuestion> batch, Func<int> atOnce, Action<int, CompileAnswer> told);
}
