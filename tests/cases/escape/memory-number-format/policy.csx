var s = 1.ToString("D999999999") + 1.ToString("D999999999");
