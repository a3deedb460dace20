var none = Array.Empty<System.Reflection.MethodInfo>();
