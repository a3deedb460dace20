var dice = new Random().Next(6);
