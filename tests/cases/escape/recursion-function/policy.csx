int Down(int depth) => 1 + Down(depth + 1);
Down(0);
