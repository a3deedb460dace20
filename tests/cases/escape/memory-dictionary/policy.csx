var all = new Dictionary<long, string>();
for (var i = 0L; ; i++)
    all[i] = i.ToString();
