object tags = Mesh.Contracts[0].Objects[0].Columns;
Array.Clear((Column[])tags);
