class Count { public int Asked; }
record Row(Count Count)
{
    public virtual bool Equals(Row? other) { Count.Asked++; return false; }
    public override int GetHashCode() => 1;
}
record Named(Count Count, string Name) : Row(Count);
var count = new Count();
Violation(Mesh, $"{Enumerable.Range(0, 300000).Select(number => new Named(count, $"{number}")).ToHashSet().Count} {count.Asked}");
