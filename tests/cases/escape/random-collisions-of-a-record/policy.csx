class Count { public int Asked; }
record Row(Count Count, string Text)
{
    public virtual bool Equals(Row? other) { Count.Asked++; return false; }
}
var count = new Count();
var rows = Enumerable.Range(0, 300000).Select(number => new Row(new Count(), $"{number}")).ToHashSet();
Violation(Mesh, $"{rows.Sum(row => row.Count.Asked)}");
