Func<int, int> down = null!;
down = depth => 1 + down(depth + 1);
down(0);
