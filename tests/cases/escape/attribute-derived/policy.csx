class MarkAttribute : Attribute { }
[Mark] class Marked { }
