class Bell { public event Action? Rung; public void Ring() => Rung?.Invoke(); }
new Bell().Ring();
