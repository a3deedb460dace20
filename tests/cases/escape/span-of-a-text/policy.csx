ReadOnlySpan<char> letters = "text";
