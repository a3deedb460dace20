((string[])Parameters.Names)[0] = "forged";
