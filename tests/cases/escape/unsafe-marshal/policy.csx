var pointer = System.Runtime.InteropServices.Marshal.AllocHGlobal(8);
