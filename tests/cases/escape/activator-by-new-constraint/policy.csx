T Make<T>() where T : new() => new T();
Make<object>();
