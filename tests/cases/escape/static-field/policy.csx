class Memory { public static int Runs; }
Memory.Runs++;
