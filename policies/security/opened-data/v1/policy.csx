foreach (var (before, now) in KeptColumns)
{
    if (Mesh.Classification.Rank(now.Classification) < Mesh.Classification.Rank(before.Classification))
        Violation(
            now.At("classification"),
            $"Column '{now.Name}' was {before.Classification ?? "not classified, so as closed as can be"}, and would be {now.Classification}: whoever may read {now.Classification} data could read it. "
                + "Have the guild agree first, by a waiver in a pull request of its own ('mesh waiver new'), or leave it closed.");

    if (before.HasTag("pii") && !now.HasTag("pii"))
        Violation(
            now.At("tags"),
            $"Column '{now.Name}' was personal data, and would be no longer: say so only when nothing in it leads to a person, and have the guild agree first, "
                + "by a waiver in a pull request of its own ('mesh waiver new').");
}
