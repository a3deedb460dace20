using MeshGovernance.Exchange.Imports.Protobuf;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports;

public sealed class ProtobufTests
{
    private static readonly ProtobufFormat Format = new();

    [Fact]
    public void A_message_becomes_an_object_with_its_columns()
    {
        var estate = Read(
            Format,
            File("protos/shop/order.proto", """
                syntax = "proto3";
                // Orders of the shop.

                package shop;
                import "google/protobuf/timestamp.proto";
                import "google/protobuf/wrappers.proto";
                import "shop/address.proto";
                import "validate/validate.proto";

                // What a customer
                // ordered.
                message Order {
                  // Its number; /* not */ "more".
                  string id = 1 [(validate.rules).string.uuid = true];
                  google.protobuf.Timestamp placed = 2; // When it came in.
                  /* What happens
                   * with it. */
                  Status status = 3;
                  enum Status { STATUS_UNSPECIFIED = 0; OPEN = 1; }

                  // Says nothing about the next.

                  repeated Line lines = 4;
                  message Line { int32 count = 1; google.protobuf.DoubleValue price = 2; }
                  map<string, int64> labels = 5;
                  oneof payment { string card = 6; bool cash = 7; }
                  optional bytes picture = 8 [deprecated = true];
                  Address to = 9;
                }
                service Orders { rpc Get(Order) returns (Order); }
                """),
            File("protos/shop/address.proto", """
                syntax = "proto2";
                package shop;
                message Address { required string city = 1 [default = "Bern"]; }
                """));

        Assert.Equal("""
            name: order
            schema:
              - name: Order
                physicalType: message
                description: |-
                  What a customer
                  ordered.
                properties:
                  - name: id
                    description: 'Its number; /* not */ "more".'
                    logicalType: string
                    physicalType: string
                  - name: placed
                    description: When it came in.
                    logicalType: timestamp
                    physicalType: google.protobuf.Timestamp
                  - name: status
                    description: |-
                      What happens
                      with it.
                    logicalType: string
                    physicalType: shop.Order.Status
                    quality:
                      - type: library
                        metric: invalidValues
                        arguments:
                          validValues:
                            - STATUS_UNSPECIFIED
                            - OPEN
                        mustBe: 0
                  - name: lines
                    logicalType: array
                    physicalType: repeated shop.Order.Line
                    items:
                      logicalType: object
                      physicalType: shop.Order.Line
                      properties:
                        - name: count
                          logicalType: integer
                          physicalType: int32
                          logicalTypeOptions:
                            format: i32
                        - name: price
                          logicalType: number
                          physicalType: google.protobuf.DoubleValue
                          logicalTypeOptions:
                            format: f64
                  - name: labels
                    logicalType: object
                    physicalType: 'map<string, int64>'
                  - name: card
                    logicalType: string
                    physicalType: string
                    customProperties:
                      - property: oneof
                        value: payment
                  - name: cash
                    logicalType: boolean
                    physicalType: bool
                    customProperties:
                      - property: oneof
                        value: payment
                  - name: picture
                    logicalType: string
                    physicalType: bytes
                    logicalTypeOptions:
                      format: binary
                    customProperties:
                      - property: deprecated
                        value: true
                  - name: to
                    logicalType: object
                    physicalType: shop.Address
                    properties:
                      - name: city
                        logicalType: string
                        physicalType: string
                        required: true
                        customProperties:
                          - property: default
                            value: Bern
            customProperties:
              - property: protobufPackage
                value: shop

            """, YamlOf(estate, "order"), ignoreLineEndingDifferences: true);
        Assert.Equal(
            [
                "validate/validate.proto: The file is imported by others and not in the source: what they take from it is not read.",
                "protos/shop/address.proto: The file only defines parts of other messages: nothing of it becomes a contract.",
                "protos/shop/order.proto: A contract of ODCS v3.1.0 has no word for maps of any keys: what they hold is the physical type: Order.labels.",
                "protos/shop/order.proto: A service is no data, and is not read: Orders.",
            ],
            estate.Untold.Select(Show));
    }

    [Fact]
    public void What_a_service_only_asks_or_answers_is_left_out()
    {
        var estate = Read(Format, File("topics.proto", """
            syntax = "proto3";
            service Topics { rpc List(ListRequest) returns (ListResponse); rpc Get(GetRequest) returns (Topic); }
            message Topic { string name = 1; }
            message ListRequest { int32 size = 1; }
            message ListResponse { repeated Topic topics = 1; }
            message GetRequest { string name = 1; }
            """));

        Assert.Equal(["Topic"], Assert.Single(estate.Contracts).Fields["schema"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()));
        Assert.Equal(
            ["topics.proto: A service is no data, and is not read: Topics.", "topics.proto: What is only asked or answered is no data, and is left out: ListRequest, ListResponse, GetRequest."],
            estate.Untold.Select(Show));
    }

    [Fact]
    public void Messages_that_hold_each_other_have_an_end()
    {
        var estate = Read(Format, File("tree.proto", """
            syntax = "proto3";
            message Tree { repeated Branch branches = 1; }
            message Branch { Tree tree = 1; }
            """));

        Assert.Equal(["tree.proto: What holds itself is described once, and not again within itself: Tree.branches[].tree."], estate.Untold.Select(Show));
    }

    [Fact]
    public void Messages_that_double_each_other_are_one_fault() =>
        Assert.Equal(
            ["bomb.proto: The messages of the file hold each other so often that they make more than 50000 fields. Import the parts that matter."],
            FaultsOf(Format, File("bomb.proto", "syntax = \"proto3\"; message R0 {}" + string.Concat(Enumerable.Range(1, 30).Select(at => $"message R{at} {{ R{at - 1} a = 1; R{at - 1} b = 2; }}\n")))));

    [Theory]
    [InlineData("syntax = \"proto3\";\nmessage A {\n  string id = 1\n", "a.proto:3: The file is no Protobuf as it stands: ")]
    [InlineData("syntax = \"proto3\";\nmessage A { Gone gone = 1; }", "a.proto:2: The file is no Protobuf as it stands: type not found: 'Gone'. Mend it and import again.")]
    [InlineData("\u0000\u0001", "a.proto:1: The file is no Protobuf as it stands: ")]
    public void A_broken_file_is_one_fault(string text, string fault) =>
        Assert.StartsWith(fault, Assert.Single(FaultsOf(Format, File("a.proto", text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("message A {")]
    [InlineData("option (a) = {a: ")]
    [InlineData("message A { map<string, ")]
    public void Nesting_without_end_is_a_fault(string begin) =>
        Assert.StartsWith(
            "a.proto: The file has brackets within brackets, more than 60 deep",
            Assert.Single(FaultsOf(Format, File("a.proto", "syntax = \"proto3\";" + string.Concat(Enumerable.Repeat(begin, 100_000))))),
            StringComparison.Ordinal);
}
