bool Is(object value) => value.Equals(typeof(string));
Is("");
