using System.Text;
using MeshGovernance.Core.Meshes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MeshGovernance.Scripting;

/// <summary>
/// Gives a script its <c>Parameters</c>: one typed property for each parameter that <c>policy.yaml</c> declares. The members are added
/// behind the script, so that its lines and columns stay what they are.
/// </summary>
internal static class ParametersMember
{
    internal const string TypeName = "ParametersOfThisPolicy";

    internal static SyntaxTree AddTo(SyntaxTree script, IReadOnlyList<(string Name, ParameterType Type)> parameters)
    {
        var members = CSharpSyntaxTree.ParseText(Source(parameters), (CSharpParseOptions)script.Options).GetCompilationUnitRoot().Members;
        var root = (CompilationUnitSyntax)script.GetRoot();
        return script.WithRootAndOptions(root.AddMembers([.. members]), script.Options);
    }

    /// <summary>The name of the property: <c>atLeast</c> is <c>Parameters.AtLeast</c>.</summary>
    internal static string PropertyName(string parameter) => char.ToUpperInvariant(parameter[0]) + parameter[1..];

    private static string Source(IReadOnlyList<(string Name, ParameterType Type)> parameters)
    {
        var source = new StringBuilder();
        source.Append($"{TypeName} Parameters => new {TypeName}(Arguments);\n");
        source.Append($"sealed class {TypeName}\n{{\n    private readonly global::MeshGovernance.Policies.Arguments arguments;\n");
        source.Append($"    internal {TypeName}(global::MeshGovernance.Policies.Arguments arguments) {{ this.arguments = arguments; }}\n");
        foreach (var parameter in parameters.Where(parameter => SyntaxFacts.IsValidIdentifier(PropertyName(parameter.Name))))
        {
            var (type, getter) = TypeOf(parameter.Type);
            source.Append($"    public {type} {PropertyName(parameter.Name)} => arguments.{getter}({SymbolDisplay.FormatLiteral(parameter.Name, quote: true)});\n");
        }

        return source.Append("}\n").ToString();
    }

    private static (string Type, string Getter) TypeOf(ParameterType type) => type switch
    {
        ParameterType.String => ("string", "Text"),
        ParameterType.Integer => ("long", "Integer"),
        ParameterType.Number => ("decimal", "Number"),
        ParameterType.Boolean => ("bool", "Boolean"),
        ParameterType.Date => ("global::System.DateOnly", "Date"),
        _ => ("global::System.Collections.Generic.IReadOnlyList<string>", "TextList"),
    };
}
