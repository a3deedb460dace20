class Marked { [Obsolete] public void Old() { } }
