var day = Enum.Parse(default(Type)!, "Monday");
