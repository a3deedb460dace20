using Xunit.Sdk;
using Xunit.v3;

// Golden cases wait for processes: as many at once as there are cores.
[assembly: Parallelization(Mode = ParallelMode.All)]
