static class Start { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Run() { } }
