class Copy { public object Own() => MemberwiseClone(); }
new Copy().Own();
