using System.Text;
using System.Text.RegularExpressions;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Changes of a policy's script: of its tokens, and what somebody may have thought of.</summary>
internal static partial class ScriptMutations
{
    private static readonly string[] Added =
    [
        "throw new Exception(null);", "throw null!;", "Violation(null!, null!);", "Violation(Mesh, \"\\0\\u202e\\n::error::\");", "Violation(Mesh, new string('x', 100000)).Fix(Mesh.Set(\"a\\nb: c\", \"\\0\"));",
        "NotApplicable(null!);", "NotApplicable(\"\");", "return;", "int F(int n) => F(n + 1);", "var x = Mesh.Node.Items[99];", "var x = 1 / (Mesh.Domains.Count - Mesh.Domains.Count);", "foreach (var p in Mesh.Products) Violation(p, p.Name!).Suggest(p.Set(\"name\", null!));",
        "foreach (var d in Mesh.Domains) foreach (var t in d.Tags) Violation(d.At(\"tags\", t), t);", "Violation(Mesh.At(\"\", \"\\n\"), \"x\", null!);", "#r \"x\"", "#load \"x\"", "#line 1000000 \"x\"", "#error x", "using System.IO;", "@@@", "/*", "\"", "$\"{", "\u202e", "🙂",
        "class A { ~A() { } }", "await System.Threading.Tasks.Task.Delay(1);", "unsafe { }", "goto x;", "var a = new int[int.MaxValue];", "Parameters.Nothing.ToString();", "dynamic d = 1;", "yield return 1;", "var q = from a in Mesh.Products from b in Mesh.Products select a;",
    ];

    internal static (string Name, byte[] Content) Apply(Random random, byte[] content)
    {
        var script = Encoding.UTF8.GetString(content);
        var tokens = Token.Matches(script).Select(match => match.Value).ToList();
        switch (random.Next(6))
        {
            case 0 when tokens.Count > 0:
                tokens.RemoveAt(random.Next(tokens.Count));
                return ("token removed", Encoding.UTF8.GetBytes(string.Concat(tokens)));
            case 1 when tokens.Count > 0:
                tokens.Insert(random.Next(tokens.Count), random.Any(tokens));
                return ("token twice", Encoding.UTF8.GetBytes(string.Concat(tokens)));
            case 2 when tokens.Count > 1:
                tokens[random.Next(tokens.Count)] = random.Any(tokens);
                return ("token of another", Encoding.UTF8.GetBytes(string.Concat(tokens)));
            case 3:
                return ("deep parentheses", Encoding.UTF8.GetBytes($"var deep = {new string('(', random.Any([50, 500, 5_000]))}1;\n{script}"));
            case 4:
                return ("statement after", Encoding.UTF8.GetBytes($"{script}\n{random.Any(Added)}\n"));
            default:
                return ("statement before", Encoding.UTF8.GetBytes($"{random.Any(Added)}\n{script}"));
        }
    }

    [GeneratedRegex(@"\w+|\s+|.", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Token { get; }
}
