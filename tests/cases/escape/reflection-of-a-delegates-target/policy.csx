Func<int> one = () => 1;
var target = one.Target;
