var arrays = new List<byte[]>();
while (true)
    arrays.Add(new byte[1000000]);
