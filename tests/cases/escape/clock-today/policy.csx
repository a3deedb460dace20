var today = DateOnly.FromDateTime(DateTime.Today);
