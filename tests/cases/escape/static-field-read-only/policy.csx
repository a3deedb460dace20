class Memory { public static readonly List<string> Seen = []; }
