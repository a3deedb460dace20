var bits = BitConverter.GetBytes(1.5);
