foreach (var change in Changes)
    // Where the port moves on to its next version, that is what its consumers have to know.
    if (change.IsBreaking && !change.IsInNextMajor && !change.HadEnded(AsOf) && change.ReadersLeftBehind.Count > 0)
        Violation(
            change.Place,
            $"{change.Words}, and leaves behind who reads it: {change.ReadersLeftBehind.Select(reader => reader.Product.Key).Listed()}. "
                + $"Ways out: offer the next version beside the old one ('mesh new version {Before!.Key}/{change.Offers[0].Name}'); "
                + "let each of them agree, by an input port that names the next version or says so in 'agreesTo'; "
                + "or deprecate the port with an 'endOfSupport', and come back after that day.");
