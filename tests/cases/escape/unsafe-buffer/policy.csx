Buffer.BlockCopy(new int[1], 0, new int[1], 0, 4);
