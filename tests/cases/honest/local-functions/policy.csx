Violation(Mesh, $"{Fibonacci(20)} {Even(10)}");
int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
bool Even(int n) => n == 0 || Odd(n - 1);
static bool IsOne(int n) => n == 1;
bool Odd(int n) => !IsOne(n + 1) && Even(n - 1);
