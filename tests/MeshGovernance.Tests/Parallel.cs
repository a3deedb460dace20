using Xunit.Sdk;
using Xunit.v3;

// Golden cases wait for processes, which use a core and a half of two: xunit.runner.json has half as many more at once.
[assembly: Parallelization(Mode = ParallelMode.All)]
