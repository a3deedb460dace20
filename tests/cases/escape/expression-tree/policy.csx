System.Linq.Expressions.Expression<Func<int>> one = () => 1;
