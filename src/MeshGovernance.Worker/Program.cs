using MeshGovernance.Policies;
using MeshGovernance.Wire;
using MeshGovernance.Worker;
using MeshGovernance.Worker.Fences;

// Engine and worker talk over standard input and output; the arguments are the parent and the place of the beacon.
if (args is not [var parent, var place])
{
    await Console.Error.WriteLineAsync("mesh-worker is started by mesh, not by hand.");
    return 2;
}

Tether.Hold(parent);
const int LongestInput = 64 * 1024 * 1024;
using var input = new WireReader(Console.OpenStandardInput(), LongestInput);
using var output = new WireWriter(Console.OpenStandardOutput());

// Whatever a policy might still write to the console must not get between the answers.
Console.SetOut(TextWriter.Null);
Console.SetIn(TextReader.Null);

using var beacon = Beacon.Open(place);

// Before the first byte that a stranger wrote: from here on no file, no network, no other process.
Needed.Load();
var isFiltered = SystemCallFilter.Raise();

IReadOnlyList<PolicyProgram> programs = [];
IReadOnlyList<Document> known = [];
var isWaiting = true;
while (Session.Read(input, known, Prepare) is { } session)
{
    isWaiting = false;
    known = session.Documents;
    new SessionJudge(session, programs, beacon, new Ledger(session.Start, session.Units.Count, output), isFiltered).Run();
}

return 0;

void Prepare(int lanes, IReadOnlyList<WirePolicy> policies)
{
    isWaiting = true;

    // What the last session ran is translated for the machine already.
    programs = [.. policies.Select(policy => programs.FirstOrDefault(known => known.IsOf(policy)) ?? new PolicyProgram(policy))];

    // In one lane each policy is first touched in a unit that is announced: whatever happens then has a name. In several, there is time until
    // the documents have come.
    if (lanes > 1)
    {
        var coming = programs;
        _ = Task.Run(() => Parallel.ForEach(coming, (program, loop) =>
        {
            if (Volatile.Read(ref isWaiting))
                program.Prepare();
            else
                loop.Stop();
        }));
    }
}
