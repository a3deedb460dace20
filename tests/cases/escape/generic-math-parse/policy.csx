T P<T>(string s) where T : IParsable<T> => T.Parse(s, null);
Violation(Mesh, P<DateTime>("2020-01-01").ToString());
