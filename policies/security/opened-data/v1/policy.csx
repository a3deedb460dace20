foreach (var change in Changes)
{
    if (change is { Field: "classification", Was: Column before, Now: Column now } && Mesh.Classification.Rank(now.Classification) < Mesh.Classification.Rank(before.Classification))
        Violation(
            change.Place,
            $"Column '{now.Name}' was {before.Classification ?? "not classified, so as closed as can be"}, and would be {now.Classification}: whoever may read {now.Classification} data could read it. "
                + "Have the guild agree first, by a waiver in a pull request of its own ('mesh waiver new'), or leave it closed.");

    if (change is { Field: "tags", Now: Column after } && change.Old.IsOneOf("pii"))
        Violation(
            change.Place,
            $"Column '{after.Name}' was personal data, and would be no longer: say so only when nothing in it leads to a person, and have the guild agree first, "
                + "by a waiver in a pull request of its own ('mesh waiver new').");
}
