// Reads one document of JSON-LD a line, answers it flattened: each node once, every name and type in full.
import { createInterface } from "node:readline";
import jsonld from "jsonld";

const documentLoader = (address) => {
  throw new Error(`The document wants ${address}.`);
};

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await jsonld.flatten(JSON.parse(line), null, { documentLoader, safe: true }))}\n`);
}
