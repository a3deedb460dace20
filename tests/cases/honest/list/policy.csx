var list = new List<string> { "b", "a" };
list.Add("c");
list.AddRange(["e", "d"]);
list.Sort(StringComparer.Ordinal);
list.RemoveAll(text => text == "c");
list.Insert(0, "_");
list[^1] = "z";
Violation(Mesh, $"{string.Join("", list)} {list.Count} {list.IndexOf("a")} {list.Find(text => text.CompareTo("a") > 0)} {string.Join("", list[1..3])}");
