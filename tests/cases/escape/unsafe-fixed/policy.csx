unsafe { fixed (char* first = "text") { } }
