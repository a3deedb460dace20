// Reads one {"schema": <path>, "data": <value>} a line, answers "true" or "false" a line.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import AjvDraft07 from "ajv";
import Ajv2019 from "ajv/dist/2019.js";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";

const judges = new Map();

// The schema of SARIF is of draft 4, with a pattern that Unicode would refuse, and its formats are meant. Those of descriptors are not judged
// by the standards.
function compile(schema) {
  if (schema.$schema?.includes("draft-04")) {
    return addFormats.default(new AjvDraft04.default({ strict: false, unicodeRegExp: false })).compile(schema);
  }
  const Ajv = schema.$schema?.includes("draft-07") ? AjvDraft07 : Ajv2019;
  return new Ajv.default({ strict: false, validateFormats: false }).compile(schema);
}

function judgeOf(path) {
  if (!judges.has(path)) {
    judges.set(path, compile(JSON.parse(readFileSync(path, "utf8"))));
  }
  return judges.get(path);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, data } = JSON.parse(line);
  process.stdout.write(judgeOf(schema)(data) ? "true\n" : "false\n");
}
