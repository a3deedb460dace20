var type = Type.GetType("System.IO.File");
