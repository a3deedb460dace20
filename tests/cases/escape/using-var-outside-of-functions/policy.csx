using var words = new List<string>().GetEnumerator();
