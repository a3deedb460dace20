var text = new string('x', 1000000000);
