namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Changes of a descriptor by its structure. Each is told in a word.</summary>
internal static class PieceMutations
{
    private static readonly (string Name, Action<Random, Piece, Piece> Apply)[] All =
    [
        ("null", (_, _, at) => at.Become(Piece.Plain("null"))),
        ("null in a list", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Items.Insert(0, ("", Piece.Plain("null"))))),
        ("nulls alone", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Become(Piece.List(Piece.Plain("null"), Piece.Plain("~"))))),
        ("null in a map", (random, root, _) => InAny(random, root, PieceKind.Map, map => random.Any(map.Items).Value.Become(Piece.Plain("null")))),
        ("plain scalar", (random, _, at) => at.Become(Piece.Plain(random.Any(OddTexts.Plain)))),
        ("odd text", (random, _, at) => at.Become(Piece.Quoted(random.Any(OddTexts.Texts)))),
        ("odd text in a list", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Items.Add(("", Piece.Quoted(random.Any(OddTexts.Texts)))))),
        ("long text", (random, _, at) => at.Become(Piece.Quoted(OddTexts.Long(random)))),
        ("empty list", (_, _, at) => at.Become(Piece.List())),
        ("empty map", (_, _, at) => at.Become(Piece.Map())),
        ("list for a value", (_, _, at) => at.Become(Piece.List(at.Copy()))),
        ("map for a value", (random, _, at) => at.Become(Piece.Map((random.Any(OddTexts.Texts), at.Copy())))),
        ("list for a map", (random, root, _) => InAny(random, root, PieceKind.Map, map => map.Become(Piece.List(map.Items.Select(item => item.Value))))),
        ("map for a list", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Become(Piece.Map(list.Items.Select(item => (random.Any(OddTexts.Texts), item.Value)))))),
        ("list in a list", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Items.Add(("", list.Copy())))),
        ("odd key", (random, root, _) => InAny(random, root, PieceKind.Map, map => Rename(random, map, random.Any(OddTexts.Texts)))),
        ("key of another", (random, root, _) => InAny(random, root, PieceKind.Map, map => Rename(random, map, random.Any([.. root.All().SelectMany(piece => piece.Items).Select(item => item.Key)])))),
        ("long key", (random, root, _) => InAny(random, root, PieceKind.Map, map => Rename(random, map, OddTexts.Long(random)))),
        ("key twice", (random, root, _) => InAny(random, root, PieceKind.Map, map => Twice(random, map))),
        ("removed", (random, root, _) => InAny(random, root, PieceKind.Map, map => map.Items.RemoveAt(random.Next(map.Items.Count)))),
        ("item removed", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Items.RemoveAt(random.Next(list.Items.Count)))),
        ("item twice", (random, root, _) => InAny(random, root, PieceKind.List, list => Twice(random, list))),
        ("value of another", (random, root, at) => at.Become(random.Any([.. root.All()]))),
        ("many items", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Items.AddRange(Enumerable.Repeat(list.Items[0], random.Any([200, 1_000, 3_000]))))),
        ("very many texts", (random, root, _) => InAny(random, root, PieceKind.List, list => list.Become(Piece.List(Enumerable.Repeat(Piece.Plain("x"), random.Any([9_000, 120_000])))))),
        ("many keys", (random, root, _) => InAny(random, root, PieceKind.Map, map => map.Items.AddRange(Enumerable.Range(0, 3_000).Select(index => ($"key{index}", Piece.Plain("1")))))),
        ("deep lists", (random, _, at) => Nest(random, at, inner => Piece.List(inner))),
        ("deep maps", (random, _, at) => Nest(random, at, inner => Piece.Map(("properties", inner)))),
        ("deep columns", (random, _, at) => Nest(random, at, inner => Piece.List(Piece.Map(("name", Piece.Plain("a")), ("logicalType", Piece.Plain("object")), ("properties", inner))))),
        ("alias", Alias),
        ("alias of aliases", (_, _, at) => Bomb(at)),
        ("alias of itself", (_, root, at) => Itself(root, at)),
        ("alias of nothing", (_, _, at) => at.Become(Piece.Alias("nothing"))),
        ("tag", (random, _, at) => at.Before = random.Any(["!!int", "!!str", "!!null", "!!binary", "!mine", "!!seq", "!", "!<tag:x>"])),
        ("merge key", (random, root, _) => InAny(random, root, PieceKind.Map, map => map.Items.Add(("<<", Piece.Map(("a", Piece.Plain("1"))))))),
    ];

    internal static string Apply(Random random, Piece root)
    {
        var (name, apply) = random.Any(All);
        apply(random, root, random.Any([.. root.All()]));
        return name;
    }

    private static void InAny(Random random, Piece root, PieceKind kind, Action<Piece> change)
    {
        if (root.All().Where(piece => piece.Kind == kind && piece.Items.Count > 0).ToList() is { Count: > 0 } some)
            change(random.Any(some));
    }

    private static void Rename(Random random, Piece map, string key)
    {
        var at = random.Next(map.Items.Count);
        map.Items[at] = (key, map.Items[at].Value);
    }

    private static void Twice(Random random, Piece piece)
    {
        var (key, value) = random.Any(piece.Items);
        piece.Items.Insert(random.Next(piece.Items.Count + 1), (key, value.Copy()));
    }

    private static void Nest(Random random, Piece at, Func<Piece, Piece> around)
    {
        var nested = at.Copy();
        for (var depth = random.Any([8, 30, 45, 98, 99, 101, 1_200, 3_000]); depth > 0; depth--)
            nested = around(nested);
        at.Replace(nested);
    }

    private static void Alias(Random random, Piece root, Piece at)
    {
        var later = root.All().Except(at.All()).ToList();
        if (later.Count == 0)
            return;
        at.Before = "&a";
        random.Any(later).Become(Piece.Alias("a"));
    }

    private static void Itself(Piece root, Piece at)
    {
        at.Become(Piece.Alias("self"));
        root.Before = "&self";
    }

    private static void Bomb(Piece at)
    {
        var levels = new List<Piece> { Piece.List(Piece.Plain("x"), Piece.Plain("y")) };
        levels[0].Before = "&l0";
        for (var level = 1; level < 20; level++)
        {
            var before = $"l{level - 1}";
            var next = Piece.List(Piece.Alias(before), Piece.Alias(before));
            next.Before = $"&l{level}";
            levels.Add(next);
        }

        at.Become(Piece.List(levels));
    }
}
