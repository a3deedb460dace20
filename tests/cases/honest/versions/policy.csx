var ordered = new[] { "1.10.0", "1.9.2", "1.9" }.Select(Version.Parse).OrderDescending();
Violation(Mesh, $"{string.Join(" > ", ordered)} {Version.TryParse("x", out _)} {new Version(2, 0) > new Version(1, 9)} {new Version("3.1").Major}");
