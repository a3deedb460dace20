Violation(Mesh, Environment.MachineName + Environment.ProcessorCount);
