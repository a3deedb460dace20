Violation(Mesh, Environment.GetEnvironmentVariable("HOME") ?? "");
