var r = new Regex("(a+)+$", RegexOptions.None, TimeSpan.FromMilliseconds(1));
