Span<int> numbers = new int[10];
