ref struct Holder { public int Value; }
