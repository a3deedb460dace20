var list = new List<dynamic>();
