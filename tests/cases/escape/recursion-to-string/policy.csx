class Ring { public Ring? Next; public override string ToString() => Next!.ToString().Trim(); }
var ring = new Ring();
ring.Next = ring;
Violation(Mesh, ring.ToString());
