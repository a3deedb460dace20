nint address = 42;
