string?[] days = ["31.01.2026", "29.02.2026", "1.1.2026", "31/01/2026", "3l.01.2026", "31.13.2026", "31.01.0000", null];
Violation(Mesh, string.Join(" ", days.Select(day => Dates.Read(day, "dd.MM.yyyy") is { } read ? $"{read:yyyy-MM-dd}" : "none")) + $" {Dates.Read("2026 (12) 24", "yyyy (MM) dd"):yyyy-MM-dd}");
