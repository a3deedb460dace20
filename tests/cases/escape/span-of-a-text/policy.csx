void Look()
{
    ReadOnlySpan<char> letters = "text";
}
Look();
