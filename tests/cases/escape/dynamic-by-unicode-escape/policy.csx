dyn\u0061mic d = 1;
d.Foo();
