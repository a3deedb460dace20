using System.Reflection;
using System.Runtime.CompilerServices;

namespace MeshGovernance.Core.Registers.Model;

/// <summary>Members as a script writes them, and as the XML docs name them.</summary>
internal static class MemberSignature
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(object)] = "object",
        [typeof(void)] = "",
    };

    internal static string Of(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } index ? $"[{Parameters(index)}]" : property.Name;

    /// <summary>A method as a call; what extends a type is called on a value of it.</summary>
    internal static string Of(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return method.IsDefined(typeof(ExtensionAttribute), inherit: false)
            ? $"{parameters[0].Name}.{method.Name}({Parameters(parameters[1..])})"
            : $"{method.Name}({Parameters(parameters)})";
    }

    internal static string TypeOf(PropertyInfo property) => Name(new NullabilityInfoContext().Create(property));

    internal static string TypeOf(MethodInfo method) => Name(new NullabilityInfoContext().Create(method.ReturnParameter));

    internal static string InDocs(PropertyInfo property) => property.Name + InDocs(property.GetIndexParameters());

    internal static string InDocs(MethodInfo method) =>
        method.Name + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "") + InDocs(method.GetParameters());

    private static string InDocs(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => InDocs(parameter.ParameterType)))})";

    private static string InDocs(Type type) => type switch
    {
        { IsArray: true } => $"{InDocs(type.GetElementType()!)}[]",
        { IsByRef: true } => $"{InDocs(type.GetElementType()!)}@",
        { IsGenericParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericType: true } => $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', type.GetGenericArguments().Select(InDocs))}}}",
        _ => type.FullName!.Replace('+', '.'),
    };

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "")}{Name(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{Default(parameter)}"));

    private static string Default(ParameterInfo parameter) => (parameter.HasDefaultValue, parameter.DefaultValue) switch
    {
        (false, _) => "",
        (_, string text) => $" = \"{text}\"",
        (_, bool truth) => truth ? " = true" : " = false",
        (_, null) => " = null",
        var (_, value) => FormattableString.Invariant($" = {value}"),
    };

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
            return $"{Plain(value)}?";
        var name = type switch
        {
            { IsArray: true } => $"{Name(info.ElementType!)}[]",
            { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>",
            _ => Plain(type),
        };
        return info.ReadState == NullabilityState.Nullable && !type.IsValueType ? $"{name}?" : name;
    }

    private static string Plain(Type type) => Keywords.GetValueOrDefault(type) ?? type.Name;
}
