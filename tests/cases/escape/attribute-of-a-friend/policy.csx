namespace System.Runtime.CompilerServices { class IgnoresAccessChecksToAttribute : System.Attribute { public IgnoresAccessChecksToAttribute(string name) { } } }
