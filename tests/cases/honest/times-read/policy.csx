string?[] times = ["23:59", "23:59:30", "9:30", "24:00", "Saturday 10:00", "10:00Z", "", null];
Violation(Mesh, string.Join(" ", times.Select(time => Times.Read(time) is { } read ? $"{read:HH:mm:ss}" : "none")));
