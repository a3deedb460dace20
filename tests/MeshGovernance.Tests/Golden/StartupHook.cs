using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

// .NET looks for a class of this name in no namespace.
#pragma warning disable CA1050, MA0047

/// <summary>
/// What .NET runs in <c>mesh</c> before its own beginning, where <see cref="MeshGovernance.Tests.Golden.WarmMesh"/> asks for it: the program answers one call after
/// another, each in a folder of its own and with output of its own, and is loaded and compiled once for all of them. It needs nothing that does not come with .NET.
/// </summary>
internal static class StartupHook
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Errors = 2;

    public static void Initialize()
    {
        using var called = Copied(Input);
        using var ended = Copied(Output);
        using var calls = new BinaryReader(new FileStream(called, FileAccess.Read));
        using var exits = new BinaryWriter(new FileStream(ended, FileAccess.Write));
        Put("/dev/null", FileMode.Open, FileAccess.Read, Input);
        var program = Assembly.Load("mesh").EntryPoint!;
        try
        {
            while (true)
            {
                var folder = calls.ReadString();
                Put(calls.ReadString(), FileMode.Create, FileAccess.Write, Output);
                Put(calls.ReadString(), FileMode.Create, FileAccess.Write, Errors);
                var arguments = new string[calls.ReadInt32()];
                for (var i = 0; i < arguments.Length; i++)
                    arguments[i] = calls.ReadString();
                exits.Write(Call(program, folder, arguments));
                exits.Flush();
            }
        }
        catch (EndOfStreamException)
        {
            // Nobody calls any more.
            Environment.Exit(0);
        }
    }

    private static int Call(MethodInfo program, string folder, string[] arguments)
    {
        Directory.SetCurrentDirectory(folder);
        using var output = Said(Console.OpenStandardOutput());
        using var errors = Said(Console.OpenStandardError());
        Console.SetOut(output);
        Console.SetError(errors);
        var exit = (int)program.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;

        // The folder may be taken away now.
        Directory.SetCurrentDirectory("/");
        return exit;
    }

    private static StreamWriter Said(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };

    private static SafeFileHandle Copied(int descriptor) => new(Checked(Copy(descriptor)), ownsHandle: true);

    private static void Put(string file, FileMode mode, FileAccess access, int descriptor)
    {
        using var handle = File.OpenHandle(file, mode, access, FileShare.ReadWrite);
        Checked(Replace(handle.DangerousGetHandle().ToInt32(), descriptor));
    }

    private static int Checked(int descriptor) => descriptor >= 0 ? descriptor : throw new IOException($"error {Marshal.GetLastPInvokeError()}");

    [DllImport("libc", EntryPoint = "dup", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Copy(int descriptor);

    [DllImport("libc", EntryPoint = "dup2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Replace(int descriptor, int replaced);
}
