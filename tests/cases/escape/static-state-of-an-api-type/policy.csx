System.Text.RegularExpressions.Regex.CacheSize = 0;
