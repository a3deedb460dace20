Environment.FailFast("gone");
