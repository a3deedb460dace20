using P = (int A, System.IO.FileInfo B);
P p = (1, new("/etc/passwd"));
