await foreach (var item in default(IAsyncEnumerable<int>)!)
    Violation(Mesh, "x");
