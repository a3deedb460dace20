Memory<char> memory = new char[10];
