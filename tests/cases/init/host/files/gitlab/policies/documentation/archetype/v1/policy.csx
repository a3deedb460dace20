string[] archetypes = ["sourceAligned", "aggregate", "consumerAligned"];

// ODPS has a field for it from v1.1.0 on.
var hasField = Product.ApiVersion is not ("v0.9.0" or "v1.0.0");
var place = Product.At(hasField ? "type" : "customProperties");
var field = hasField ? "'type'" : "the custom property 'archetype'";
var choice = string.Join(", ", archetypes);

if (IsMissing(Product.DeclaredArchetype))
    Violation(place, $"Data product '{Product.Key}' does not declare its archetype: set {field} to one of {choice}.");
else if (!archetypes.Any(IsDeclared))
    Violation(place, $"'{Product.DeclaredArchetype}' is no archetype that tools know: set {field} to one of {choice}.");

// 'source-aligned' and 'Source Aligned' are understood as well.
bool IsDeclared(string archetype) => string.Concat(Words.Split(Product.DeclaredArchetype!)) == archetype.ToLowerInvariant();
