int Count()
{
    ReadOnlySpan<int> numbers = [1, 2];
    return numbers.Length;
}

Violation(Mesh, $"{Count()}");
