namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Texts, scalars and names that somebody may write, by accident or not.</summary>
internal static class OddTexts
{
    /// <summary>Scalars as they stand in a file.</summary>
    internal static readonly string[] Plain =
    [
        "null", "~", "", "true", "no", "0", "-1", "1e400", "-1e400", "0x7fffffffffffffffffff", "0o777777777777777777777777", "99999999999999999999999999999999", "-9223372036854775809", ".nan", ".inf", "-.Inf",
        "0.0000000000000000000000000000000000000001", "2026-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "2026-01-01T25:61:00Z", "1_000", "012", "v1", "v", "1.0.0", "99999999999.0.0",
    ];

    /// <summary>Texts that stand in quotes.</summary>
    internal static readonly string[] Texts =
    [
        "", " ", "\n", "\t", "a\nb", "a\rb", "\0", "\u001b[31m", "::error::x", "\u202ereversed", "\u2028", "\u0085", "\ufeff", "\ud83d\ude00", "e\u0301\u0301\u0301", "\u0130\u0131", "\uffff", "<script>alert(1)</script>", "javascript:alert(1)",
        "../../../etc/passwd", "/", "//", "a/b", "a@1", "a@1/b@2", "%2f", "%", "%zz", "(x)", "[]", "policy/x/y@1", "${x}", "{{x}}", "`", "``` ", "| a | b |", "[a](b", "![a](b)", "https://exa mple.org", "mailto:", "//x", "@", "@a/b", "a@b", "*", "? :",
        "http://[::1", "P1Y", "100%", "\u0007", "CON", ".", "..", "-", "- - -", "<", "&amp;", "]]>", "--", "\\",
    ];

    /// <summary>Names of files and folders.</summary>
    internal static readonly string[] Names =
    [
        "v01", "V1", "v0", "v99999", "v100000", "v1 ", " ", "a b", "ä", "a\u0308", "x\ny", "x\ty", "CON", "con.yaml", "-", "--help", "~", "%2e%2e", "a%2fb", "a:b", "a@1", "(x)", "[x]", "x.git", "index.html", "readme.md", "Product.yaml", "product.yml",
        ".hidden", "a'b", "a\"b", "a\\b", "<b>", "\u202e", "\u001b[31m", "mesh.yaml", "policies", "learning", "domains", "api", "assets", "404.html", "search", "\uf7ff", "a\uf7ff", "a\uf7fe", "\uf7c3\uf7a4\uf780",
    ];

    internal static string Long(Random random) => new((char)('a' + random.Next(26)), random.Next(4) switch { 0 => 256, 1 => 501, 2 => 70_000, _ => 400_000 });

    internal static T Any<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
