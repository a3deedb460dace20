var stack = new Stack<int>([1, 2]);
stack.Push(3);
var queue = new Queue<int>();
queue.Enqueue(stack.Pop());
queue.Enqueue(stack.Peek());
Violation(Mesh, $"{string.Join("", stack)} {queue.Dequeue()} {queue.Count}");
