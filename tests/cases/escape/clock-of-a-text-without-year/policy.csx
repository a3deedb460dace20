var day = DateOnly.Parse("12-31");
