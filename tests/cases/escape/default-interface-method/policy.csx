interface IJudge { int Judge() => 1; }
class Judge : IJudge { }
