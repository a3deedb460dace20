using CsCheck;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Evidence;

/// <summary>Whatever a run is, what is written of it says the same when it is read.</summary>
public sealed class OorsLawTests
{
    private const int Times = 300;

    /// <summary>Texts that YAML takes for something else, that JSON escapes, and that people do not see.</summary>
    private static readonly string[] Odd = ["${RUN:-none}", "null", "true", "1.0", "- a", "ß „Zitat“ 🦉", "two\nlines\ttab", "\\ \" '", "2026-01-01", "#x: y", "\u202Eturned", "##[error]"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Char[' ', '~'].Array[0, 12].Select(letters => new string(letters)), Gen.Int[0, Odd.Length - 1].Select(index => Odd[index]));

    private static readonly Gen<string?> Optional = Gen.Select(Gen.Bool, Text, (isThere, text) => isThere ? text : null);

    private static readonly Gen<decimal> Number = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 6], (digits, scale) => digits / (decimal)Math.Pow(10, scale));

    private static readonly Gen<DateTimeOffset> Moment = Gen.Long[0, 4_000_000_000].Select(ticks => DateTimeOffset.UnixEpoch.AddSeconds(ticks / 2d));

    private static readonly Gen<EvidenceMeasure?> Measure =
        from isThere in Gen.Bool
        from metric in Text
        from value in Gen.Select(Gen.Bool, Number, (has, number) => has ? number : (decimal?)null)
        from limits in Number.Array[0, 2]
        from unit in Optional
        from counts in Gen.Select(Gen.Bool, Gen.Long[0, long.MaxValue], Gen.Long[0, 1000])
        select isThere ? new EvidenceMeasure(metric, value)
        {
            Threshold = limits.Length switch { 0 => null, 1 => new EvidenceThreshold("mustBeLessThan", limits), _ => new EvidenceThreshold("mustBeBetween", limits) },
            Unit = unit,
            RowCount = counts.Item1 ? counts.Item2 : null,
            FailedRowCount = counts.Item1 ? counts.Item3 : null,
        }
        : null;

    private static readonly Gen<EvidenceResult> Result =
        from names in Gen.Select(Text, Text, Gen.Enum<EvidenceStatus>(), Gen.Bool)
        from texts in Optional.Array[6]
        from resources in Text.Array[0, 3]
        from tags in Text.Array[0, 2]
        from measure in Measure
        select new EvidenceResult(names.Item1, names.Item2, names.Item3)
        {
            IsMetric = names.Item4,
            RelatesTo = texts[0],
            Severity = texts[1],
            Dimension = texts[2],
            ResourceType = texts[3],
            Filter = texts[4],
            Message = texts[5],
            Resources = resources,
            Tags = tags,
            Measure = measure,
        };

    private static readonly Gen<EvidenceRun> Run =
        from at in Moment
        from began in Gen.Select(Gen.Bool, Moment, Gen.Bool)
        from process in Text
        from texts in Optional.Array[5]
        from results in Result.Array[1, 4]
        select new EvidenceRun(at, process, texts[0], results)
        {
            RunId = texts[1],
            Vendor = texts[2],
            ContractVersion = texts[3],
            Server = texts[4],
            StartedAt = began.Item1 ? began.Item2 : null,
            IsInterim = began.Item3,
        };

    [Fact]
    public void What_was_written_is_read_as_it_was() => Run.Sample(
        run =>
        {
            var written = OorsWriter.Write(run);
            var read = OorsReader.Read(written, new YamlDescriptorReader(), new ReadingLimits());
            Assert.Null(read.Fault);
            Assert.Equivalent(run with { Id = read.Run!.Id }, read.Run, strict: true);
            Assert.Equal(written, OorsWriter.Write(read.Run));
            Assert.Equal(written, OorsWriter.Write(run));
        },
        iter: Times);

    [Fact]
    public void Both_readers_make_the_same_nodes() => Run.Sample(
        run =>
        {
            var written = OorsWriter.Write(run);
            Assert.Equal(Shown(new YamlDescriptorReader().Parse(written, new ReadingLimits()).Root!), Shown(JsonNodes.Read(written)!));
        },
        iter: Times);

    private static string Shown(Node node) => $"{node.Ordinal} {node.Kind} {node.Text} {string.Join(',', node.Keys)} [{string.Join(' ', node.Items.Select(Shown))}]";

    [Fact]
    public void Two_runs_never_share_a_name_of_a_file_unless_they_share_what_it_tells() => Gen.Select(Text, Text).Where(pair => pair.Item1 != pair.Item2).Sample(
        pair => Assert.NotEqual(EvidenceFileName.Of(Named(pair.Item1)), EvidenceFileName.Of(Named(pair.Item2))), iter: Times);

    [Fact]
    public void Every_name_of_a_file_is_one_that_every_file_system_takes() => Run.Sample(
        run => Assert.Matches(@"^\d{8}T\d{6}Z(-[A-Za-z0-9._~-]+){1,3}\.oors\.json$", EvidenceFileName.Of(run)), iter: Times);

    private static EvidenceRun Named(string contract) => new(DateTimeOffset.UnixEpoch, "mesh", contract, []);
}
