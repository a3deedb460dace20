var own = Mesh.Products.Select(product => product.Archetype).OfType<Archetype>().Distinct().Order();
Violation(Mesh, $"archetypes: {string.Join(",", own)} {Archetype.Aggregate > Archetype.SourceAligned}");
