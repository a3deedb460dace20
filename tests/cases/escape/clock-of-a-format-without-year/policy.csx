var day = DateOnly.ParseExact("12-31", "MM-dd");
