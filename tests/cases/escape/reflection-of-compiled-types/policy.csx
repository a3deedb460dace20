var named = Mesh.Products.OfType<System.Reflection.ICustomAttributeProvider>().ToList();
