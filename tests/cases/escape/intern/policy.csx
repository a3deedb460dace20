var same = string.Intern("text");
