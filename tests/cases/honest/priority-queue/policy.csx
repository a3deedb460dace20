var queue = new PriorityQueue<string, int>();
queue.Enqueue("late", 9);
queue.Enqueue("soon", 1);
Violation(Mesh, queue.Dequeue());
