// Reads one {"schema": <path>, "data": <value>} a line, answers "true" or "false" a line.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import Ajv from "ajv/dist/2019.js";

const judges = new Map();

function judgeOf(path) {
  if (!judges.has(path)) {
    const ajv = new Ajv.default({ strict: false, validateFormats: false });
    judges.set(path, ajv.compile(JSON.parse(readFileSync(path, "utf8"))));
  }
  return judges.get(path);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, data } = JSON.parse(line);
  process.stdout.write(judgeOf(schema)(data) ? "true\n" : "false\n");
}
