[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
struct Both { [System.Runtime.InteropServices.FieldOffset(0)] public object Text; [System.Runtime.InteropServices.FieldOffset(0)] public string Other; }
