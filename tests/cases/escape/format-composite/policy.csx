var f = System.Text.CompositeFormat.Parse("{0,1000000}");
Violation(Mesh, string.Format(null, f, 1));
