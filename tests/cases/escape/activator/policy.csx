var list = Activator.CreateInstance<List<int>>();
