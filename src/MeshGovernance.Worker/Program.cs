using MeshGovernance.Policies.Wire;
using MeshGovernance.Worker;

// Engine and worker talk over standard input and output; the only argument is the file of the beacon.
if (args is not [var beaconPath])
{
    await Console.Error.WriteLineAsync("mesh-worker is started by mesh, not by hand.");
    return 2;
}

const int LongestInput = 64 * 1024 * 1024;
using var input = new WireReader(Console.OpenStandardInput(), LongestInput);
using var output = new WireWriter(Console.OpenStandardOutput());

// Whatever a policy might still write to the console must not get between the answers.
Console.SetOut(TextWriter.Null);
Console.SetIn(TextReader.Null);

using var beacon = Beacon.Open(beaconPath);
var session = Session.Read(input);

// A stack of known size: endless recursion ends quickly and in the same way everywhere.
const int StackBytes = 4 * 1024 * 1024;
var judging = new Thread(() => new Judge(session, beacon, output).Run(), StackBytes);
judging.Start();
judging.Join();
return 0;
