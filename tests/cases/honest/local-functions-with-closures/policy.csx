var total = 0;
void Add(int number, int times = 1)
{
    for (var i = 0; i < times; i++)
        total += number;
}
Add(2);
Add(times: 3, number: 5);
Violation(Mesh, $"{total}");
