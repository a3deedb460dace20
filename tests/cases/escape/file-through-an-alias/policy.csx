using Disk = System.IO.File;
Disk.Delete("mesh.yaml");
