var text = "x".PadLeft(int.MaxValue / 4);
