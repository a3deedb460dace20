class Memory { static Memory() { for (;;) { } } public int Runs; }
new Memory();
