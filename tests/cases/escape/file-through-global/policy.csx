global::System.IO.Directory.Delete("policies", true);
