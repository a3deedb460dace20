var all = from name in new[] { "/etc/passwd" } select System.IO.File.ReadAllText(name);
