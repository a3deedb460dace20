if (Uri.TryCreate("https://user@data.example.org:8443/a/b?c=d#e", UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
    Violation(Mesh, $"{address.Host} {address.Port} {address.AbsolutePath} {address.Query} {address.Fragment} {address.Segments.Length} {Uri.IsWellFormedUriString("x y", UriKind.Absolute)} {new Uri("https://a.b/").IsDefaultPort}");
