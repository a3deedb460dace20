(string What, string Pattern)[] shapes =
[
    ("a password in a URL", @"://[^/\s:@]*:[^/?#\s@]+@"),
    ("a signature in a URL", @"[?&](sig|X-Amz-Signature)=[0-9A-Za-z%+/=]{32,}"),
    ("a password in a connection string", @"(?i)\b(password|pwd|accountkey|sharedaccesskey)=[^\s;&<*'""]{8,}"),
    ("an AWS access key", @"\b(AKIA|ASIA)[0-9A-Z]{16}\b"),
    ("a GitHub token", @"\b(gh[opsur]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{22})"),
    ("a signed token (JWT)", @"\beyJ[0-9A-Za-z_-]{10,}\.eyJ[0-9A-Za-z_-]{10,}\.[0-9A-Za-z_-]+"),
    ("a private key", @"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
];

Element[] files = [Product, .. Product.Contracts];
foreach (var file in files)
    Look(file, "", file.Node);

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
    var written = Regex.Replace(text, @"\$\{[^}]*\}", "", RegexOptions.NonBacktracking);

    // One long word, no sentence; a name such as 'passwordPolicy' does not end with the word.
    if (Regex.IsMatch(written, @"^\S{8,}$", RegexOptions.NonBacktracking) && Parameters.Names.Any(word => EndsWith(name, word)))
        return $"the secret behind '{name}'";

    return shapes.FirstOrDefault(shape => Regex.IsMatch(written, shape.Pattern, RegexOptions.NonBacktracking)).What;
}

bool EndsWith(string name, string word) =>
    string.Join(' ', Words.Split(name)).EndsWith(word, StringComparison.Ordinal);
