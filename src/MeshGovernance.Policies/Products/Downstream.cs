namespace MeshGovernance.Policies;

/// <summary>An input port that what is asked about reaches.</summary>
/// <param name="Port">The input port.</param>
/// <param name="Steps">How many ports it is away: 1 for who consumes it directly.</param>
/// <param name="Columns">The columns of its source that are reached and that it relies on.</param>
internal sealed record ReachedInput(InputPort Port, int Steps, IReadOnlyList<Column> Columns);

/// <summary>An output port that is made from what is reached.</summary>
/// <param name="Port">The output port.</param>
/// <param name="Steps">How many ports its nearest input is away.</param>
/// <param name="Inputs">The input ports that bring it there.</param>
/// <param name="Columns">The columns that are made from what is reached; empty where the port has no contract.</param>
internal sealed record ReachedOutput(OutputPort Port, int Steps, IReadOnlyList<InputPort> Inputs, IReadOnlyList<Column> Columns);

/// <summary>
/// Where data flows to, port by port and column by column, the nearest first. A contract whose columns say what they are made from is taken at its word;
/// one that says nothing passes on all that its port is made from. Flows may lead back to where they began.
/// </summary>
internal sealed class Downstream
{
    private readonly Dictionary<InputPort, (int Steps, HashSet<Column> Columns)> inputs = [];
    private readonly Dictionary<OutputPort, (int Steps, HashSet<InputPort> Inputs, HashSet<Column> Columns)> outputs = [];
    private readonly Dictionary<OutputPort, HashSet<Column>> done = [];

    private Downstream(IEnumerable<(OutputPort Port, IReadOnlyList<Column>? Columns, string? Value)> start)
    {
        var now = start.Select(from => new Wave(from.Port, from.Columns ?? from.Port.Columns, from.Columns is null, from.Value)).ToList();
        foreach (var wave in now)
            if (!done.TryAdd(wave.Port, [.. wave.Columns]))
                done[wave.Port].UnionWith(wave.Columns);
        for (var steps = 1; now.Count > 0; steps++)
            now = Next(now, steps);
    }

    internal IReadOnlyList<ReachedInput> Inputs => [.. inputs
        .Select(input => new ReachedInput(input.Key, input.Value.Steps, Ordered(input.Value.Columns)))
        .OrderBy(input => input.Steps).ThenBy(input => input.Port.Product.Key, StringComparer.Ordinal).ThenBy(input => input.Port.Node.Ordinal)];

    internal IReadOnlyList<ReachedOutput> Outputs => [.. outputs
        .Select(output => new ReachedOutput(output.Key, output.Value.Steps, [.. output.Value.Inputs.OrderBy(port => port.Node.Ordinal)], Ordered(output.Value.Columns)))
        .OrderBy(output => output.Steps).ThenBy(output => output.Port.Product.Key, StringComparer.Ordinal).ThenBy(output => output.Port.Node.Ordinal)];

    /// <summary>What ports as a whole lead to.</summary>
    internal static Downstream Of(IEnumerable<OutputPort> ports) => new(ports.Select(port => (port, (IReadOnlyList<Column>?)null, (string?)null)));

    /// <summary>What ports lead to: some columns of each, or, without columns, all that they offer.</summary>
    internal static Downstream Of(IEnumerable<(OutputPort Port, IReadOnlyList<Column>? Columns)> parts) => Of(parts.Select(part => (part.Port, part.Columns, (string?)null)));

    /// <summary>The same where of the columns only one value is meant.</summary>
    internal static Downstream Of(IEnumerable<(OutputPort Port, IReadOnlyList<Column>? Columns, string? Value)> parts) => new(parts);

    /// <summary>What a column leads to.</summary>
    internal static Downstream Of(Column column) => new(column.Contract.OutputPorts.Select(port => (port, (IReadOnlyList<Column>?)[column], (string?)null)));

    /// <summary>The products that consume ports, or what is made from them, the nearest first; without a look at columns, since that is asked for every product of a mesh.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="most">How many products are enough.</param>
    internal static IReadOnlyList<Product> ProductsOf(IEnumerable<OutputPort> ports, int most = int.MaxValue)
    {
        var open = new Queue<OutputPort>(ports);
        var seen = new HashSet<OutputPort>(open);
        var met = new HashSet<Product>();
        var reached = new List<Product>();
        while (reached.Count < most && open.TryDequeue(out var port))
            foreach (var consumer in port.Consumers)
            {
                if (met.Add(consumer.Product))
                    reached.Add(consumer.Product);
                foreach (var next in consumer.Outputs.Where(seen.Add))
                    open.Enqueue(next);
            }

        return [.. reached];
    }

    private List<Wave> Next(List<Wave> now, int steps)
    {
        var next = new Dictionary<OutputPort, HashSet<Column>>();
        foreach (var wave in now)
            foreach (var consumer in wave.Port.Consumers)
            {
                var read = wave.Columns.Where(column => ChangedPart.IsReadBy(column, consumer, wave.Value)).ToHashSet();
                if (read.Count == 0 && !wave.IsWhole)
                    continue;
                if (!inputs.TryGetValue(consumer, out var input))
                    inputs[consumer] = input = (steps, []);
                input.Columns.UnionWith(read);
                foreach (var (port, made) in MadeFrom(consumer, read))
                {
                    if (!outputs.TryGetValue(port, out var output))
                        outputs[port] = output = (steps, [], []);
                    output.Inputs.Add(consumer);
                    output.Columns.UnionWith(made);
                    var isFirst = done.TryAdd(port, []);
                    var fresh = made.Where(done[port].Add).ToList();
                    if (fresh.Count > 0 || (isFirst && port.Columns.Count == 0))
                    {
                        if (!next.TryGetValue(port, out var waiting))
                            next[port] = waiting = [];
                        waiting.UnionWith(fresh);
                    }
                }
            }

        return [.. next.Select(wave => new Wave(wave.Key, Ordered(wave.Value), IsWhole: wave.Key.Columns.Count == 0, Value: null))];
    }

    /// <summary>The output ports, and the columns of each, that a product makes from columns that one of its input ports brings.</summary>
    private static IEnumerable<(OutputPort Port, IReadOnlyCollection<Column> Columns)> MadeFrom(InputPort consumer, HashSet<Column> read)
    {
        // Of a source that describes no columns nobody can say which of them a column is made from.
        var hasColumns = consumer.Source?.Columns.Count > 0;
        var made = new HashSet<Column>();
        if (hasColumns)
        {
            var open = new Queue<Column>(read);
            while (open.TryDequeue(out var from))
                foreach (var column in consumer.Product.MadeFrom(from).Where(origin => origin.Port is null || origin.Port == consumer).Select(origin => origin.Column))
                    if (made.Add(column))
                        open.Enqueue(column);
        }

        foreach (var port in consumer.Product.OutputPorts)
            if (hasColumns && port.Contract is { SaysLineage: true } contract)
            {
                if (contract.Columns.Where(made.Contains).ToList() is { Count: > 0 } some)
                    yield return (port, some);
            }
            else if (port.Inputs.Contains(consumer))
            {
                yield return (port, port.Columns);
            }
    }

    private static IReadOnlyList<Column> Ordered(HashSet<Column> columns) =>
        [.. columns.OrderBy(column => column.Document.Index).ThenBy(column => column.Node.Ordinal)];

    /// <param name="Port">A port that is reached.</param>
    /// <param name="Columns">The columns that are reached now.</param>
    /// <param name="IsWhole">Whether the port is reached as a whole, whatever its consumers read of it.</param>
    /// <param name="Value">The value of the columns that is meant; null where all of them are.</param>
    private sealed record Wave(OutputPort Port, IReadOnlyList<Column> Columns, bool IsWhole, string? Value);
}
