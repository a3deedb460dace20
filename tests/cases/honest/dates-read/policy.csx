Violation(Mesh, $"{Dates.Read("2026-02-28T12:00:00Z")?.AddDays(1):yyyy-MM-dd} {Dates.Read("soon") is null} {Dates.Read("20260131", "yyyyMMdd"):yyyy-MM-dd}");
