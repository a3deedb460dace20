class Memory { public static int Runs { get; set; } }
Memory.Runs++;
