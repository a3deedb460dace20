foreach (var product in Mesh.Products)
    switch (product.Status)
    {
        case "active" or "deprecated":
            Violation(Mesh, $"{product.Key} is in use.", product.Key);
            break;
        case { Length: > 0 } other:
            Violation(Mesh, $"{product.Key} is {other}.", product.Key);
            goto default;
        default:
            break;
    }
