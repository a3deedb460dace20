using Xunit.Sdk;
using Xunit.v3;

// Golden cases wait for processes: as many at once as there are cores. With half as many more the whole took longer.
[assembly: Parallelization(Mode = ParallelMode.All)]
