var pattern = new Regex("^(a+)+$");
