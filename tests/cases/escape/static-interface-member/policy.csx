interface IJudge { static int Runs() => 1; }
