static bool IsShort(this string text) => text.Length < 4;
static int Squared(this int number) => number * number;
Violation(Mesh, $"{"abc".IsShort()} {3.Squared()}");
