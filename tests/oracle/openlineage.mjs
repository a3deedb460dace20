// Reads one event of OpenLineage a line, answers what is wrong with it by the official schemas in openlineage/, as a list of texts: its own, and that of each facet.
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const ajv = addFormats.default(new Ajv2020.default({ strict: false, allErrors: true }));
const folder = new URL("openlineage/", import.meta.url);
const schemas = readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
schemas.forEach((schema) => ajv.addSchema(schema));

function complaints(where, address, data) {
  const judge = ajv.getSchema(address);
  if (judge === undefined) {
    return [`${where}: there is no schema ${address}`];
  }
  return judge(data) ? [] : judge.errors.map((error) => `${where}${error.instancePath}: ${error.message}`);
}

// A facet is judged by the schema that it names, which also says under which key it stands.
function ofFacets(where, facets) {
  return Object.entries(facets ?? {}).flatMap(([key, facet]) => {
    const schema = schemas.find((one) => facet._schemaURL.startsWith(`${one.$id}#`));
    const known = schema === undefined || key in schema.properties ? [] : [`${where}/${key}: the schema knows no such facet`];
    return [...known, ...complaints(`${where}/${key}`, facet._schemaURL, facet)];
  });
}

for await (const line of createInterface({ input: process.stdin })) {
  const event = JSON.parse(line);
  const said = [
    ...complaints("", event.schemaURL, event),
    ...ofFacets("/dataset/facets", event.dataset?.facets),
    ...ofFacets("/job/facets", event.job?.facets),
  ];
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
