Environment.Exit(0);
