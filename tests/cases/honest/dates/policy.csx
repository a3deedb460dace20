var day = new DateOnly(2026, 1, 31);
var last = day.AddMonths(1);
Violation(Mesh, $"{last:yyyy-MM-dd} {last.DayNumber - day.DayNumber} {last > day} {day.DayOfWeek} {AsOf.Year - day.Year} {DateOnly.MinValue < day} {day.AddDays(-1):dd.MM.yyyy} {day.CompareTo(last)} {day == new DateOnly(2026, 1, 31)}");
