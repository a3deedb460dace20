class Last { ~Last() { } }
new Last();
