using static System.IO.File;
Delete("mesh.yaml");
