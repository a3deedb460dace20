var text = "a";
text += 'b';
text += 1;
text += $"{2}";
text += text[0];
Violation(Mesh, text);
