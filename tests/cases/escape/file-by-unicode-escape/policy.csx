var x = System.IO.\u0046ile.ReadAllText("/etc/passwd");
