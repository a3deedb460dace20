class Mirror { public int Depth => 1 + Depth; }
var depth = new Mirror().Depth;
