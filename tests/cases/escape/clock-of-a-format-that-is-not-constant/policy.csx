var format = "MM" + "-dd".ToLower();
DateOnly.TryParseExact("12-31", format, out var day);
