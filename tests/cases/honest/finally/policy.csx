var log = "";
try { log += "a"; }
finally { log += "b"; }
Violation(Mesh, log);
