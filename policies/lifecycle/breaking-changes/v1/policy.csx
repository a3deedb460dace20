foreach (var change in Changes)
    // Where the port moves on to its next version, that is what its consumers have to know.
    if (change.IsBreaking && !change.IsInNextMajor && !change.HadEnded(AsOf) && change.ReadersLeftBehind.Count > 0)
        Violation(
            change.Place,
            $"{change.Words}, and leaves behind who reads it: {change.ReadersLeftBehind.Select(reader => reader.Product.Key).Listed()}. "
                + $"Keep the old version beside the next one ('mesh new version {Before!.Key}/{change.Offers[0].Name}'), "
                + "have each agree (an input port that names the next one, or 'agreesTo'), "
                + "or deprecate the port and come back after its 'endOfSupport'.")
            .RelatesTo(change.ReadersLeftBehind);
