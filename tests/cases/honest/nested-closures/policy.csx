var makers = new List<Func<int>>();
for (var i = 0; i < 3; i++)
{
    var copy = i;
    makers.Add(() => copy * 10);
}
Violation(Mesh, string.Join(",", makers.Select(make => make())));
