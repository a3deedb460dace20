Func<string, string, bool> matches = Regex.IsMatch;
