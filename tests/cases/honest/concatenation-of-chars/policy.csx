var letter = 'x';
Violation(Mesh, "a" + letter + "b" + letter);
