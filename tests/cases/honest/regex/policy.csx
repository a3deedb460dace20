var version = new Regex(@"^(?<major>\d+)\.(\d+)$", RegexOptions.NonBacktracking);
var match = version.Match("12.3");
Violation(Mesh, $"{match.Success} {match.Groups["major"].Value} {match.Groups[1].Value} {version.IsMatch("x")} {string.Join(",", Regex.Split("a1b2c", @"\d", RegexOptions.NonBacktracking))}");
