using System.IO;
File.Delete("mesh.yaml");
