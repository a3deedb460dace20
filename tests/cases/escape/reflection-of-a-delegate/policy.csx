Func<int> one = () => 1;
var method = one.Method;
