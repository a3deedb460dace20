var all = System.Reflection.Assembly.GetExecutingAssembly().GetTypes();
