class Native { public static extern int getpid(); }
