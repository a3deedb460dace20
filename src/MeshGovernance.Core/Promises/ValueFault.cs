using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>What can be wrong with a value. But for the first, an empty value is none of them.</summary>
public abstract record ValueFault;

public sealed record IsEmpty : ValueFault;

/// <summary>It is one of those that stand for no value.</summary>
public sealed record IsOneOf(IReadOnlyList<Node> Values) : ValueFault;

public sealed record IsNoneOf(IReadOnlyList<Node> Values) : ValueFault;

/// <summary>Its text does not match a regular expression, as JSON Schema means it: anywhere.</summary>
public sealed record IsUnlike(string Pattern) : ValueFault;

public sealed record IsShorter(decimal Length) : ValueFault;

public sealed record IsLonger(decimal Length) : ValueFault;

/// <summary>A number or a moment that lies beyond a limit; <paramref name="AllowsLimit"/> says whether the limit itself is allowed.</summary>
public sealed record IsBeyond(Limit Limit, bool IsUpper, bool AllowsLimit) : ValueFault;

public sealed record IsNoMultiple(decimal Of) : ValueFault;

public sealed record HasFewerItems(decimal Count) : ValueFault;

public sealed record HasMoreItems(decimal Count) : ValueFault;

public sealed record RepeatsItems : ValueFault;

/// <summary>Of the fields that it has, fewer have a value.</summary>
public sealed record HasFewerFields(decimal Count) : ValueFault;

public sealed record HasMoreFields(decimal Count) : ValueFault;

/// <summary>One of some fields is not there, or has no value.</summary>
public sealed record LacksFields(IReadOnlyList<string> Names) : ValueFault;
