var text = string.Join(",", Enumerable.Repeat("xxxxxxxxxxxxxxxx", int.MaxValue));
