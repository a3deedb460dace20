// Every shape holds its sign, which is found at once; the pattern is asked only where the sign stands.
(string What, string Sign, string Pattern)[] shapes =
[
    ("a password in a URL", "://", @"://[^/\s:@]*:(?<secret>[^/?#\s@]+)@"),
    ("a signature in a URL", "=", @"[?&](sig|X-Amz-Signature)=[0-9A-Za-z%+/=]{32,}"),
    ("a password in a connection string", "=", @"(?i)\b(password|pwd|accountkey|sharedaccesskey)=(?<secret>[^\s;&<*'""]{8,})"),
    ("an AWS access key", "AKIA", @"\bAKIA[0-9A-Z]{16}\b"),
    ("an AWS access key", "ASIA", @"\bASIA[0-9A-Z]{16}\b"),
    ("a GitHub token", "gh", @"\bgh[opsur]_[0-9A-Za-z]{36}"),
    ("a GitHub token", "github_pat_", @"\bgithub_pat_[0-9A-Za-z_]{22}"),
    ("a signed token (JWT)", "eyJ", @"\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]+"),
    ("a private key", "-----BEGIN", @"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
];

char[] marks = ['$', '{', '<', '%'];

// The same names come again and again.
var secretNames = new Dictionary<string, bool>();

Look(Product, "", Product.Node);
foreach (var contract in Product.Contracts)
    Look(contract, "", contract.Node);

// A text goes by the name of its field; the value of a custom property goes by the name of the property.
void Look(Element file, string name, Node node)
{
    if (node.Text is { } text && SecretIn(name, text) is { } secret)
        Violation(
            file.At(node),
            $"This looks like {secret}. Put a variable such as '${{NAME}}' in its place and change the secret itself: "
                + "the history of the repository keeps this one.");

    for (var i = 0; i < node.Items.Count; i++)
    {
        var key = i < node.Keys.Count ? node.Keys[i] : name;
        Look(file, key == "value" ? node["property"]?.Text ?? key : key, node.Items[i]);
    }
}

string? SecretIn(string name, string text)
{
    // Variables are filled in elsewhere: what counts is the text around them.
    var written = text.IndexOfAny(marks) < 0 ? text.TrimEnd('\n') : WithoutVariables(text).TrimEnd('\n');
    if (written.Length < 8)
        return null;

    // One long word, no sentence; a name such as 'passwordPolicy' does not end with the word. An address is known by its shape.
    if (!written.Any(char.IsWhiteSpace) && IsSecret(name) && !written.Contains("://") && !StandsForSecret(written))
        return $"the secret behind '{name}'";

    // No case can tell that the sign is asked first: the pattern holds it, and takes longer.
    return shapes.FirstOrDefault(shape => written.Contains(shape.Sign) && Regex.Matches(written, shape.Pattern, RegexOptions.NonBacktracking).Any(found => !IsPlaceholder(found.Groups["secret"].Value))).What;
}

// ${NAME}, {{ name }}, $(name), <name>, %NAME%, and $NAME where nothing else is written.
string WithoutVariables(string text) =>
    Regex.Replace(
        Regex.Replace(text, @"\$\{[^}]*\}|\{\{[^}]*\}\}|\$\([^)]*\)|<[^<>]*>|%[A-Z][A-Z0-9_]{2,}%", "", RegexOptions.NonBacktracking),

        // No case can tell what comes in its place: all but letters divide words.
        @"(^|[:=])\$[A-Za-z_][A-Za-z0-9_]*($|[@;&/])", " ", RegexOptions.NonBacktracking).Trim();

// Where it is kept, or what has to be put there.
bool StandsForSecret(string text) =>
    text.StartsWithOneOf(Parameters.Kept) || (text.Contains('/') && IsSecret(text)) || IsPlaceholder(text);

bool IsPlaceholder(string text) =>
    text.IsOneOf(Parameters.Placeholders)
    || Regex.IsMatch(text, @"^([xX]{3,}|[*.#_-]{3,}|[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|(?i)(your|change|replace|insert|enter)[-_].*)$", RegexOptions.NonBacktracking);

bool IsSecret(string name)
{
    if (!secretNames.TryGetValue(name, out var isSecret))
        secretNames[name] = isSecret = Parameters.Names.Any(word => string.Join(' ', Words.Split(name)).EndsWith(word, StringComparison.Ordinal));
    return isSecret;
}
