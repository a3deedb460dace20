var s = string.Create(5, 1, (span, state) => span.Fill('x'));
Violation(Mesh, s);
