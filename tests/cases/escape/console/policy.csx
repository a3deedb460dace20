System.Console.WriteLine("forged");
