#if DEBUG
Environment.Exit(0);
#endif
