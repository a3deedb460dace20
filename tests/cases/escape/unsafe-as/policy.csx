var number = System.Runtime.CompilerServices.Unsafe.As<object>("text");
