[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("x")]
