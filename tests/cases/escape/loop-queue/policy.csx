var queue = new Queue<int>([1]);
while (queue.TryDequeue(out var next))
    queue.Enqueue(next);
