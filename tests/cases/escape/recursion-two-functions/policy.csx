int Ping(int depth) => 1 + Pong(depth);
int Pong(int depth) => 1 + Ping(depth);
Ping(0);
