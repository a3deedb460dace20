var dice = Random.Shared.Next(6);
