var bytes = System.Security.Cryptography.RandomNumberGenerator.GetBytes(4);
