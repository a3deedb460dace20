Span<int> numbers = stackalloc int[10];
