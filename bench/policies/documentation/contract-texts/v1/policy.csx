foreach (var (field, text) in new[]
{
    ("purpose", Contract.Description?.Purpose),
    ("usage", Contract.Description?.Usage),
    ("limitations", Contract.Description?.Limitations),
})
    if (string.IsNullOrWhiteSpace(text) || text.Length < Parameters.Least)
        Violation(Contract.At("description", field), $"The {field} of contract '{Contract.ContractId}' is missing or too short to help anyone.");
