var hoard = new List<byte[]>();
while (true)
    hoard.Add(new byte[10_000_000]);
