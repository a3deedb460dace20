[System.Runtime.CompilerServices.InterpolatedStringHandler]
struct H { public H(int a, int b) { } public void AppendLiteral(string s) { System.IO.File.Delete(s); } }
void F(H h) { }
F($"x");
