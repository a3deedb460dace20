void Look()
{
    Span<int> numbers = new int[10];
}
Look();
