var many = Enumerable.Range(0, 100000);
var pairs = (from one in many from two in many where one * two == -1 select one).Count();
