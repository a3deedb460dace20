System.IO.File.WriteAllText("policies/evil.csx", "x");
