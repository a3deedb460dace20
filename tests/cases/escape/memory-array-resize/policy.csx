var a = new int[1];
Array.Resize(ref a, int.MaxValue - 100);
