var day = DateOnly.ParseExact("yyyy", "'yyyy'");
if (day.DayOfWeek == DayOfWeek.Saturday)
    Violation(Mesh, $"{day:yyyy-MM-dd}");
