string Text()
{
    var handler = new System.Runtime.CompilerServices.DefaultInterpolatedStringHandler(1, 1);
    handler.AppendLiteral("x");
    return handler.ToStringAndClear();
}

Violation(Mesh, Text());
