Violation(Mesh, string.Format("{0} of {1:0.0}", 1, 2.25m) + string.Concat("a", "b", "c", "d", "e") + string.Join('-', "x", "y", "z"));
