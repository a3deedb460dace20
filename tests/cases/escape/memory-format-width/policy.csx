var text = string.Format("{0,999999999}", "x");
