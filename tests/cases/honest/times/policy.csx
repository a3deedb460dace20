var pause = TimeSpan.FromMinutes(90) + new TimeSpan(1, 0, 0);
var start = new TimeOnly(9, 30);
Violation(Mesh, $"{pause} {pause.TotalHours} {start.Add(pause):HH:mm} {TimeSpan.TryParse("01:30:00", out var parsed)} {parsed.TotalMinutes} {start < new TimeOnly(10, 0)} {pause > parsed} {Times.Read("23:59")?.Hour}");
