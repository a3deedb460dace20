class D : IDisposable { public void Dispose() { while (true) ; } }
using (new D()) { }
