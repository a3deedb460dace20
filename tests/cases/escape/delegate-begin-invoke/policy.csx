Func<int> one = () => 1;
one.BeginInvoke(null, null);
