class Memory { public static int Runs { get => field; set => field = value; } }
