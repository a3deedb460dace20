((IList<Column>)Mesh.Contracts[0].Columns)[0] = null!;
