using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Exports;

/// <summary>A data product and its contract in which every field of the newest standards stands once at least.</summary>
internal static class WholeSample
{
    internal const string Contract = """
        apiVersion: v3.2.0
        kind: DataContract
        id: orders
        name: Orders of the shop
        version: 1.2.0
        status: deprecated
        tenant: shop-europe
        domain: sales
        dataProduct: orders
        contractCreatedTs: '2026-01-31T10:15:00Z'
        slaDefaultElement: orders.placed_at
        tags: [core]
        description:
          purpose: What was ordered.
          usage: For analyses.
          limitations: No test orders.
          authoritativeDefinitions: [{id: d1, type: wiki, url: 'https://wiki.example.org/orders', description: The page.}]
          customProperties: [{id: p1, property: reviewed, value: 'yes', description: By whom., vendor: shop}]
        authoritativeDefinitions: [{id: d2, type: code, url: 'https://code.example.org/orders', description: The code.}]
        customProperties: [{id: p2, property: costCenter, value: '4711', description: Who pays., vendor: shop}]
        context:
          instructions: Count orders by their number.
          constraints: [{id: k1, constraint: Never join by mail., customProperties: [{property: why, value: law}]}]
          verifiedStatements: [{id: v1, question: How many are there?, answer: count(*), customProperties: [{property: by, value: jane}]}]
        servers:
          - {id: s1, server: prod, type: postgres, description: The main one., environment: prod, host: db.example.org, port: 5433, database: shop, schema: sales, roles: [{role: reader}], customProperties: [{property: region, value: eu}]}
        support:
          - {id: h1, channel: '#orders', url: 'https://chat.example.org/orders', description: For questions., tool: slack, scope: issues, invitationUrl: 'https://chat.example.org/join', customProperties: [{property: hours, value: 9-17}]}
        price: {id: c1, priceAmount: 9.95, priceCurrency: EUR, priceUnit: megabyte}
        team:
          id: t1
          name: Orders team
          description: Who answers.
          tags: [people]
          customProperties: [{property: floor, value: '3'}]
          authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/team'}]
          members: [{id: m1, username: jane@example.org, name: Jane, description: The lead., role: owner, dateIn: '2025-01-01', dateOut: '2027-01-01', replacedByUsername: joe@example.org, tags: [lead], customProperties: [{property: desk, value: '7'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/jane'}]}]
        roles: [{id: r1, role: orders_reader, description: May read., access: read, firstLevelApprovers: lead, secondLevelApprovers: owner, customProperties: [{property: days, value: '30'}]}]
        slaProperties:
          - {id: l1, property: latency, value: 4, valueExt: 6, unit: d, element: orders.placed_at, driver: operational, description: How late it is., scheduler: cron, schedule: 0 20 * * *, customProperties: [{property: breach, value: call}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/sla'}]}
        schema:
          - id: o1
            name: orders
            physicalName: orders_t
            physicalType: table
            businessName: Orders
            description: An order.
            dataGranularityDescription: A row for each order.
            deprecated: true
            tags: [fact]
            synonyms: [{id: y1, synonym: purchases, description: In the shop., locale: en, source: shop, status: approved, customProperties: [{property: old, value: 'yes'}]}]
            authoritativeDefinitions: [{id: d3, type: wiki, url: 'https://wiki.example.org/order', description: A definition.}]
            customProperties: [{id: p3, property: rows, value: many, description: How many., vendor: shop}]
            context: {instructions: Ask by day., constraints: [{constraint: By day alone.}], verifiedStatements: [{question: How many today?, answer: few}]}
            relationships: [{id: f1, type: foreignKey, from: [orders.customer, orders.branch], to: [customers.id, customers.branch], description: Who ordered., customProperties: [{property: kept, value: 'yes'}]}]
            quality:
              - {id: q1, type: library, metric: rowCount, mustBeGreaterThan: 0, name: some, description: Never empty., dimension: completeness, severity: error, businessImpact: operational, method: reconciliation, schedule: 0 20 * * *, scheduler: cron, unit: rows, tags: [basic], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/rule'}], customProperties: [{property: asked, value: daily}]}
              - {type: custom, name: by hand, engine: soda, implementation: 'row_count > 0'}
              - {type: sql, name: no ghosts, query: SELECT count(*) FROM orders WHERE order_id IS NULL, mustBe: 0}
              - {type: text, name: fair, description: Everybody agrees.}
            properties:
              - {name: order_id, logicalType: string, logicalTypeOptions: {minLength: 3, maxLength: 12, pattern: '[A-Z0-9]+', format: byte}, primaryKey: true, primaryKeyPosition: 2}
              - {name: line, logicalType: integer, primaryKey: true, primaryKeyPosition: 1}
              - id: e1
                name: total
                physicalName: total_amount
                physicalType: numeric(12, 2)
                logicalType: number
                businessName: Total
                description: What it costs.
                required: true
                unique: true
                classification: internal
                encryptedName: total_secret
                transformSourceObjects: [customers.id]
                transformLogic: sum(price)
                transformDescription: Summed up.
                examples: [12.5]
                criticalDataElement: true
                semanticType: measure
                partitioned: true
                partitionKeyPosition: 1
                deprecated: true
                tags: [money]
                synonyms: [{id: y2, synonym: amount, description: In the books., locale: en, source: books, status: approved, customProperties: [{property: old, value: 'no'}]}]
                authoritativeDefinitions: [{id: d4, type: wiki, url: 'https://wiki.example.org/total', description: A definition.}]
                customProperties: [{id: p4, property: rounding, value: half-even, description: How., vendor: shop}]
                quality:
                  - {id: q2, type: library, metric: nullValues, mustBe: 3, name: given, description: Always there., dimension: completeness, severity: error, businessImpact: operational, method: reconciliation, schedule: 0 21 * * *, scheduler: cron, unit: rows, tags: [basic], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/given'}], customProperties: [{property: asked, value: daily}]}
                  - {type: library, metric: missingValues, arguments: {missingValues: [n/a]}, mustBeLessThan: 5, name: few gaps}
              - name: state
                logicalType: string
                enum: [{id: w1, value: NEW, label: New, description: Just come., tags: [start], customProperties: [{property: shown, value: 'yes'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/new'}]}, {value: DONE}]
              - {name: mail, logicalType: string, logicalTypeOptions: {format: email}}
              - {name: day, logicalType: date, logicalTypeOptions: {format: yyyy-MM-dd, minimum: '2020-01-01', maximum: '2030-01-01', exclusiveMinimum: '2019-01-01', exclusiveMaximum: '2031-01-01'}}
              - {name: placed_at, logicalType: timestamp, logicalTypeOptions: {format: 'yyyy-MM-dd HH:mm:ss', timezone: true, defaultTimezone: Europe/Berlin, minimum: '2020-01-01 00:00:00', maximum: '2030-01-01 00:00:00', exclusiveMinimum: '2019-01-01 00:00:00', exclusiveMaximum: '2031-01-01 00:00:00'}}
              - {name: clock, logicalType: time, logicalTypeOptions: {format: 'HH:mm:ss', timezone: true, defaultTimezone: Europe/Paris, minimum: '08:00:00', maximum: '20:00:00', exclusiveMinimum: '07:00:00', exclusiveMaximum: '21:00:00'}}
              - {name: pieces, logicalType: integer, logicalTypeOptions: {multipleOf: 2, minimum: 2, maximum: 98, exclusiveMinimum: 1, exclusiveMaximum: 99, format: i32}}
              - {name: ratio, logicalType: number, logicalTypeOptions: {multipleOf: 0.5, minimum: 0.5, maximum: 9.5, exclusiveMinimum: 0.1, exclusiveMaximum: 9.9, format: f32}}
              - {name: paid, logicalType: boolean}
              - {name: customer, logicalType: string, relationships: [{id: f2, type: foreignKey, to: customers.id, description: Who ordered., customProperties: [{property: kept, value: 'no'}]}]}
              - {name: branch, logicalType: string}
              - name: parcel
                logicalType: object
                logicalTypeOptions: {minProperties: 1, maxProperties: 9, required: [weight]}
                properties: [{name: weight, logicalType: number, required: true, description: In grams., logicalTypeOptions: {minimum: 1}}, {name: label, physicalName: label_t, logicalType: string, classification: public, tags: [print]}]
              - {name: codes, logicalType: array, logicalTypeOptions: {minItems: 1, maxItems: 5, uniqueItems: true}, items: {logicalType: string, description: A code., logicalTypeOptions: {maxLength: 4}}}
              - {name: counts, logicalType: map, map: {key: {logicalType: string, description: A word., logicalTypeOptions: {maxLength: 8}}, value: {logicalType: integer, description: How often., logicalTypeOptions: {minimum: 0}}}}
              - {name: meaning, logicalType: vector, logicalTypeOptions: {dimensions: 768, elementType: float16, distanceMetric: cosine, normalized: true, embeddingModel: small, embeddingModelVersion: '3'}}
          - name: customers
            properties: [{name: id, logicalType: string, unique: true, required: true}, {name: branch, logicalType: string}]

        """;

    internal const string Product = """
        apiVersion: v1.1.0
        kind: DataProduct
        id: sales-orders
        name: Orders
        version: 2.3.0
        status: active
        tenant: shop-europe
        domain: sales
        type: sourceAligned
        productCreatedTs: '2026-02-01T10:15:00Z'
        deprecated: true
        tags: [shop]
        synonyms: [{id: y3, synonym: purchases, description: In the shop., locale: en, source: shop, status: approved, customProperties: [{property: old, value: 'yes'}]}]
        description:
          purpose: All orders.
          usage: For reports.
          limitations: Since 2020.
          authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/product'}]
          customProperties: [{property: read, value: 'yes'}]
        authoritativeDefinitions: [{id: d5, type: code, url: 'https://code.example.org/product', description: The code.}]
        customProperties: [{id: p5, property: budget, value: small, description: How much., vendor: shop}]
        context: {instructions: Ask the team., constraints: [{constraint: Not on Sundays.}], verifiedStatements: [{question: Since when?, answer: '2020'}]}
        support: [{id: h2, channel: Chat, url: 'https://chat.example.org/sales', description: For all., tool: slack, scope: issues, invitationUrl: 'https://chat.example.org/sales/join', tags: [fast], customProperties: [{property: hours, value: 9-17}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/chat'}]}]
        team:
          name: Sales team
          description: Who sells.
          tags: [people]
          customProperties: [{property: floor, value: '2'}]
          authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/sales'}]
          members: [{id: m2, username: jack@example.org, name: Jack, description: The lead., role: owner, dateIn: '2025-01-01', dateOut: '2028-01-01', replacedByUsername: jim@example.org, tags: [lead], customProperties: [{property: desk, value: '1'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/jack'}]}]
        managementPorts: [{id: g1, name: status, content: observability, type: rest, url: 'https://status.example.org', channel: ops, description: How it is., tags: [ops], customProperties: [{property: open, value: 'yes'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/status'}]}]
        inputPorts: [{id: i1, name: people, version: 1.0.0, contractId: people, tags: [in], customProperties: [{property: since, value: '2021'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/people'}]}]
        outputPorts:
          - id: u1
            name: orders
            description: The orders.
            type: table
            version: 1.2.0
            contractId: orders
            tags: [out]
            synonyms: [{synonym: purchases}]
            sbom: [{id: b1, type: external, url: 'https://sbom.example.org', tags: [parts], customProperties: [{property: signed, value: 'yes'}], authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/sbom'}]}]
            inputContracts: [{id: people, version: 1.0.0}]
            customProperties: [{property: sla, value: gold}]
            authoritativeDefinitions: [{type: wiki, url: 'https://wiki.example.org/port'}]
            context: {instructions: Read it all.}

        """;

    internal static LoadedMesh Mesh(string product = Product, string contract = Contract) => SampleMesh.Load(
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\ncatalog: {url: 'https://mesh.example.org'}\n"),
        SampleMesh.Domain("sales"),
        ("domains/sales/orders/product.yaml", product),
        ("domains/sales/orders/orders.odcs.yaml", contract),
        SampleMesh.Domain("mart"),
        SampleMesh.Product("mart/people", offers: "people"),
        SampleMesh.Contract("mart/people", "people", "schema:\n  - name: people\n    properties: [{name: id, logicalType: string}]\n"));
}
