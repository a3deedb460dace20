using MeshGovernance.Core;

namespace MeshGovernance.Disk;

/// <summary>Says when files below a folder have changed. What git writes for itself does not count.</summary>
public sealed class FileChanges : IDisposable
{
    /// <summary>An editor writes a file in several steps: they are over when nothing has happened for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(20);

    private readonly FileSystemWatcher watcher;
    private readonly AutoResetEvent changed = new(false);
    private Exception? failure;

    public FileChanges(string folder)
    {
        watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += Note;
        watcher.Created += Note;
        watcher.Deleted += Note;
        watcher.Renamed += Note;
        watcher.Error += (_, error) =>
        {
            // More changes at once than the operating system keeps count of are a change.
            if (error.GetException() is var exception and not InternalBufferOverflowException)
                failure = exception;
            changed.Set();
        };
        watcher.EnableRaisingEvents = true;
    }

    /// <summary>Waits for the next change; false when <paramref name="end"/> came first.</summary>
    /// <exception cref="UserException">The operating system cannot watch the folder.</exception>
    public bool Wait(CancellationToken end)
    {
        if (WaitHandle.WaitAny([changed, end.WaitHandle]) == 1)
            return false;
        while (failure is null && changed.WaitOne(Quiet))
        {
        }

        return failure is null ? true : throw new UserException(
            $"The folder cannot be watched any more: {failure.Message}", "On Linux, 'sysctl fs.inotify.max_user_watches' may be too low.");
    }

    public void Dispose()
    {
        watcher.Dispose();
        changed.Dispose();
    }

    private void Note(object sender, FileSystemEventArgs change)
    {
        if (!$"/{change.Name}/".Replace('\\', '/').Contains("/.git/", StringComparison.Ordinal))
            changed.Set();
    }
}
