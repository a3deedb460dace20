var all = new List<string>();
while (true)
    all.Add($"{"x",900000}");
