using Xunit;

namespace MeshGovernance.Tests.Schemas;

public sealed class HeaderTests
{
    [Fact]
    public void What_holds_no_fields() => Refused.Check(
        "mesh",
        """
        - apiVersion: meshgovernance/v1
        """,
        """
        /: This file is a list, but must hold fields, beginning with apiVersion: meshgovernance/v1.
        """);

    [Fact]
    public void An_empty_file() => Refused.Check(
        "waiver",
        """
        # nothing yet
        """,
        """
        /: This file is empty, but must hold fields, beginning with apiVersion: meshgovernance/v1.
        """);

    [Fact]
    public void A_file_of_text() => Refused.Check(
        "case",
        """
        just text
        """,
        """
        /: This file is 'just text', but must hold fields, beginning with asOf: 2026-12-01.
        """);

    [Fact]
    public void Another_kind_and_version_too() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v2
        kind: DataProduct
        colour: blue
        """,
        """
        /kind: 'kind' is 'DataProduct', but this file must be of kind Domain.
        """);

    [Fact]
    public void An_unknown_version() => Refused.Check(
        "domain",
        """
        apiVersion: meshgovernance/v2
        kind: Domain
        colour: blue
        """,
        """
        /apiVersion: 'apiVersion' is 'meshgovernance/v2', but this tool knows only meshgovernance/v1.
        """);

    [Fact]
    public void A_version_that_is_a_number() => Refused.Check(
        "policy",
        """
        apiVersion: 1.0
        kind: Policy
        """,
        """
        /apiVersion: 'apiVersion' is 1.0, but this tool knows only meshgovernance/v1.
        """);

    [Fact]
    public void An_empty_kind() => Refused.Check(
        "guild",
        """
        apiVersion: meshgovernance/v1
        kind:
        """,
        """
        /kind: 'kind' is empty, but this file must be of kind Guild.
        """);

    [Fact]
    public void A_kind_that_is_a_list() => Refused.Check(
        "guild",
        """
        apiVersion: meshgovernance/v1
        kind: [Guild]
        """,
        """
        /kind: 'kind' is a list, but this file must be of kind Guild.
        """);

    [Fact]
    public void A_missing_header() => Refused.Check(
        "mesh",
        """
        name: Online shop
        """,
        """
        /: 'apiVersion' is missing: add it, such as apiVersion: meshgovernance/v1.
        /: 'kind' is missing: add it, such as kind: Mesh.
        """);
}
