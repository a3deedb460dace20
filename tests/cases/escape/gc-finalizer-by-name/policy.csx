class Last { protected virtual void Finalize() { } }
new Last();
