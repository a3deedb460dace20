int Look(System.IO.FileMode mode = System.IO.FileMode.Open) => (int)mode;
Look();
