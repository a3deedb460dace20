Func<string, int> hash = EqualityComparer<string>.Default.GetHashCode;
