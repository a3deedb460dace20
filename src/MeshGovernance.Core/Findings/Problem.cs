using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Findings;

/// <summary>Something that kept the check from judging: a deciding policy that failed, or a file that cannot be read.</summary>
public sealed record Problem(string? Policy, string? Product, string Fence, string Message)
{
    public string? Policy { get; init => field = Whole(value); } = Whole(Policy);

    public string? Product { get; init => field = Whole(value); } = Whole(Product);

    public string Message { get; init => field = PlainText.Message(value); } = PlainText.Message(Message);

    /// <summary>What it is about: the policy, the data product, or both.</summary>
    internal string Subject => string.Join(" on ", new[] { Policy, Product }.OfType<string>());

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("policy", Policy);
        json.WriteString("product", Product);
        json.WriteString("fence", Fence);
        json.WriteString("message", Message);
    }

    private static string? Whole(string? name) => name is null ? null : PlainText.Whole(name);
}
