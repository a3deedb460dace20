var now = TimeProvider.System.GetUtcNow();
