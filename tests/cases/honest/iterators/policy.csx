IEnumerable<string> Path(string key)
{
    var at = 0;
    while ((at = key.IndexOf('/', at)) >= 0)
        yield return key[..at++];
    yield return key;
}
Violation(Mesh, string.Join(" > ", Path("a/b/c")));
