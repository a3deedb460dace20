using System.Runtime.InteropServices;

namespace MeshGovernance.Git;

/// <summary>
/// Whether what is no folder and no link is a file at all. A pipe, a socket or a device is not to be opened: whoever reads one waits without end, or
/// reads without end. .NET tells them from files nowhere.
/// </summary>
public static partial class FileType
{
    private const int Type = 0xF000;
    private const int Regular = 0x8000;
    private const int CurrentFolder = -100;
    private const int NoFollow = 0x100;
    private const uint OnlyType = 1;

    /// <summary>Whether it is a pipe, a socket or a device. All of them say that they are empty, so that no other file need be asked.</summary>
    public static bool IsSpecial(FileInfo file) => file is { Exists: true, LinkTarget: null, Length: 0 } && ModeOf(file.FullName) is { } mode && (mode & Type) != Regular;

    private static int? ModeOf(string path)
    {
        // Longer than what either system writes there; the mode stands at the same place on every architecture.
        var status = new byte[256];
        if (OperatingSystem.IsLinux())
            return Statx(CurrentFolder, path, NoFollow, OnlyType, status) == 0 ? BitConverter.ToUInt16(status, 28) : null;
        if (OperatingSystem.IsMacOS())
            return (RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LStat64(path, status) : LStat(path, status)) == 0 ? BitConverter.ToUInt16(status, 4) : null;
        return null;
    }

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, byte[] status);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat(string path, byte[] status);

    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat64(string path, byte[] status);
}
