class Node2 { public Node2? Next; public Node2() { Next = new Node2(); } }
var node = new Node2();
