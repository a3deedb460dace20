var letter = ""[5];
