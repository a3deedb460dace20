using System.Globalization;
using System.Xml;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Promises;

/// <summary>A check on data as JUnit XML: a suite for each contract on a server, a test case for each promise of what was seen. mesh data import reads it again.</summary>
internal static class CheckedDataJUnit
{
    internal static byte[] Write(CheckedData data)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, JUnitReport.Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", "mesh data check");
            Totals(xml, [.. data.Contracts.Where(contract => contract.IsSeen).SelectMany(contract => contract.Run.Results)], data.Contracts.Count(contract => !contract.IsSeen));
            foreach (var contract in data.Contracts)
                Write(xml, contract);
            xml.WriteEndElement();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static void Write(XmlWriter xml, CheckedContract contract)
    {
        var name = $"{contract.Product} {contract.Run.ContractId} on {contract.Run.Server}";
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", name);
        if (contract.Unseen is { } reason)
        {
            Totals(xml, [], unseen: 1);
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", name);
            Attribute(xml, "name", "not looked at");
            xml.WriteElementString("skipped", JUnitReport.Clean(reason));
            xml.WriteEndElement();
            xml.WriteEndElement();
            return;
        }

        Attribute(xml, "timestamp", contract.Run.ObservedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Totals(xml, contract.Run.Results, unseen: 0);
        Properties(xml, ("contract", contract.Run.ContractId), ("version", contract.Run.ContractVersion), ("server", contract.Run.Server), ("process", contract.Run.Process));
        foreach (var result in contract.Run.Results)
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", name);
            Attribute(xml, "name", $"{result.RelatesTo}: {result.Name}");
            Attribute(xml, "time", "0");
            Attribute(xml, "file", contract.Places.File);
            if (contract.Places.LineOf(result.RelatesTo) is { } line)
                Attribute(xml, "line", line.ToString(CultureInfo.InvariantCulture));
            Properties(
                xml,
                ("relatesTo", result.RelatesTo),
                ("severity", result.Severity),
                ("dimension", result.Dimension),
                ("status", result.Status is EvidenceStatus.Warn or EvidenceStatus.Unknown ? JsonText.Name(result.Status) : null));
            Write(xml, result);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, EvidenceResult result)
    {
        switch (result.Status)
        {
            case EvidenceStatus.Fail or EvidenceStatus.Error:
                xml.WriteStartElement(result.Status == EvidenceStatus.Fail ? "failure" : "error");
                Attribute(xml, "type", result.Severity ?? "");
                Attribute(xml, "message", result.Message ?? "");
                xml.WriteEndElement();
                break;
            case EvidenceStatus.Skip or EvidenceStatus.Unknown:
                xml.WriteElementString("skipped", JUnitReport.Clean(result.Message ?? ""));
                break;
            case EvidenceStatus.Warn:
                xml.WriteElementString("system-out", JUnitReport.Clean($"{JsonText.Name(result.Status)}: {result.Message}"));
                break;
        }
    }

    /// <summary>What JUnit has no words for, so that it is not lost when the report is read again.</summary>
    private static void Properties(XmlWriter xml, params IReadOnlyList<(string Name, string? Value)> properties)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in properties.Where(property => property.Value is not null))
        {
            xml.WriteStartElement("property");
            Attribute(xml, "name", name);
            Attribute(xml, "value", value!);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>How many test cases there are of each kind; a contract that nobody could look at is one of them.</summary>
    private static void Totals(XmlWriter xml, IReadOnlyList<EvidenceResult> results, int unseen)
    {
        Count("tests", results.Count + unseen);
        Count("failures", results.Count(result => result.Status == EvidenceStatus.Fail));
        Count("errors", results.Count(result => result.Status == EvidenceStatus.Error));
        Count("skipped", results.Count(result => result.Status is EvidenceStatus.Skip or EvidenceStatus.Unknown) + unseen);
        Attribute(xml, "time", "0");

        void Count(string name, int number) => Attribute(xml, name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, JUnitReport.Clean(value));
}
