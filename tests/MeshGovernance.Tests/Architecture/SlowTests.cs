using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>What <c>tests/run fast</c> does without.</summary>
public sealed partial class SlowTests
{
    private static readonly string Tests = Path.Combine(Source.Root, "tests", "MeshGovernance.Tests");
    private static readonly List<Type> Classes = [.. typeof(SlowTests).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)))];

    public static TheoryData<string> WithPrograms => [.. Directory
        .EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
        .Where(file => Program.IsMatch(File.ReadAllText(file)))
        .Select(file => Path.GetFileNameWithoutExtension(file))];

    /// <summary>Nobody brings a browser or packages of Node for the fast tests, and each program that starts costs a second.</summary>
    [Theory]
    [MemberData(nameof(WithPrograms))]
    public void A_test_with_programs_around_it_is_slow(string name) => Assert.NotNull(Assert.Single(Classes, type => type.Name == name).GetCustomAttribute<SlowAttribute>());

    [Fact]
    public void Most_tests_are_fast() => Assert.InRange(Classes.Count(type => type.GetCustomAttribute<SlowAttribute>() is not null), 1, Classes.Count / 3);

    /// <summary>What starts mesh, Node or a browser.</summary>
    [GeneratedRegex(@"new (Golden\.)?MeshProcess\(|\bGoldenCase\.|\bOracle\.|\bChromium\b|\b\w+Site site\b|\bnew MeshOnDisk\b|\bnew Runner\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Program { get; }
}
