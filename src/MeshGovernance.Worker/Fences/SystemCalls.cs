using System.Runtime.InteropServices;

namespace MeshGovernance.Worker.Fences;

/// <summary>
/// The calls to Linux that nothing in a worker needs once it judges: opening files, reaching the network, starting or touching processes.
/// Numbers by architecture, from the kernel's tables.
/// </summary>
internal static class SystemCalls
{
    private static readonly uint[] OnBoth =
    [
        424, // pidfd_send_signal
        425, // io_uring_setup
        428, 429, 430, 431, 432, 433, // open_tree to fspick: mounting
        437, // openat2
        438, // pidfd_getfd
    ];

    private static readonly uint[] OnX64 =
    [
        2, 85, 257, 303, 304, // open, creat, openat, name_to_handle_at, open_by_handle_at
        41, 42, 43, 44, 49, 50, 53, 288, // socket, connect, accept, sendto, bind, listen, socketpair, accept4
        57, 58, 59, 322, // fork, vfork, execve, execveat
        62, 101, 310, 311, // kill, ptrace, process_vm_readv, process_vm_writev
        76, 82, 83, 84, 86, 87, 88, 90, 91, 92, 93, 94, 133, // truncate, rename, mkdir, rmdir, link, unlink, symlink, chmod, fchmod, chown, fchown, lchown, mknod
        258, 259, 260, 263, 264, 265, 266, 268, 316, // mkdirat, mknodat, fchownat, unlinkat, renameat, linkat, symlinkat, fchmodat, renameat2
        165, 166, 272, 308, 298, 321, 323, // mount, umount2, unshare, setns, perf_event_open, bpf, userfaultfd
        29, 64, 68, // shmget, semget, msgget
    ];

    private static readonly uint[] OnArm64 =
    [
        56, 264, 265, // openat, name_to_handle_at, open_by_handle_at
        198, 199, 200, 201, 202, 203, 206, 242, // socket, socketpair, bind, listen, accept, connect, sendto, accept4
        221, 281, // execve, execveat
        129, 117, 270, 271, // kill, ptrace, process_vm_readv, process_vm_writev
        33, 34, 35, 36, 37, 38, 45, 52, 53, 54, 55, 276, // mknodat, mkdirat, unlinkat, symlinkat, linkat, renameat, truncate, fchmod, fchmodat, fchownat, fchown, renameat2
        39, 40, 97, 268, 241, 280, 282, // umount2, mount, unshare, setns, perf_event_open, bpf, userfaultfd
        186, 190, 194, // msgget, semget, shmget
    ];

    /// <summary>What the kernel calls this architecture, the calls to refuse, and the numbers of <c>clone</c>, which starts threads and processes, and <c>seccomp</c>; null where it is not known here.</summary>
    internal static Table? OfThisMachine => RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => new Table(0xC000003E, [.. OnBoth, .. OnX64], StartThread: 56, Seccomp: 317),
        Architecture.Arm64 => new Table(0xC00000B7, [.. OnBoth, .. OnArm64], StartThread: 220, Seccomp: 277),
        _ => null,
    };

    internal sealed record Table(uint Architecture, IReadOnlyList<uint> Refused, uint StartThread, int Seccomp);
}
