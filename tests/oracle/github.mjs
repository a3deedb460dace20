// Reads one exchange with GitHub's REST API a line: {"method", "path", "status", "request", "response"}, the last two as JSON or null. Answers what is
// wrong with it by GitHub's own OpenAPI description, as a list of texts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import Ajv2020 from "ajv/dist/2020.js";

const file = createRequire(import.meta.url).resolve("@octokit/openapi").replace(/index\.js$/, "generated/api.github.com.json");
const description = JSON.parse(readFileSync(file, "utf8"));

// In OpenAPI 3.0 a value that may be null may be so whatever its enum names.
function allowNull(value) {
  if (value === null || typeof value !== "object") return;
  if (value.nullable === true && Array.isArray(value.enum) && !value.enum.includes(null)) value.enum.push(null);
  Object.values(value).forEach(allowNull);

  // Without a type, null is one more way for the value to be.
  if (value.nullable === true && value.type === undefined) {
    delete value.nullable;
    const ways = ["allOf", "anyOf", "oneOf"].filter((name) => name in value);
    if (ways.length === 0) return;
    const otherwise = Object.fromEntries(ways.map((name) => [name, value[name]]));
    ways.forEach((name) => delete value[name]);
    value.anyOf = [{ type: "null" }, otherwise];
  }
}

allowNull(description);
const ajv = new Ajv2020.default({ strict: false, validateFormats: false, allErrors: true, validateSchema: false });
ajv.addSchema(description, "github");

const templates = Object.keys(description.paths).map((path) => ({
  path,
  pattern: new RegExp(`^${path.replace(/[.+^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]+)")}$`),
  holes: (path.match(/\{/g) ?? []).length,
}));

const judges = new Map();

function judgeOf(pointer) {
  if (!judges.has(pointer)) {
    judges.set(pointer, ajv.compile({ $ref: `github#${pointer}` }));
  }
  return judges.get(pointer);
}

const pointerOf = (...parts) => parts.map((part) => `/${encodeURIComponent(part.replace(/~/g, "~0").replace(/\//g, "~1"))}`).join("");

// What a component stands for is followed, since a pointer leads through none.
function resolve(value, pointer) {
  return value?.$ref === undefined ? [value, pointer] : [value.$ref.slice(2).split("/").reduce((at, part) => at[part], description), value.$ref.slice(1)];
}

function complaints(where, holder, pointer, data) {
  const [found, at] = resolve(holder, pointer);
  const schema = found?.content?.["application/json"]?.schema;
  if (schema === undefined) {
    return data === null ? [] : [`${where}: none is described`];
  }
  const judge = judgeOf(`${at}${pointerOf("content", "application/json", "schema")}`);
  return judge(data) ? [] : judge.errors.map((error) => `${where}: ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
}

function judge({ method, path, status, request, response }) {
  const [way, query] = path.split("?");
  const template = templates.filter((one) => one.pattern.test(way)).sort((left, right) => left.holes - right.holes)[0];
  const operation = template && description.paths[template.path][method.toLowerCase()];
  if (operation === undefined) {
    return [`${method} ${way} is no operation of GitHub`];
  }
  const base = pointerOf("paths", template.path, method.toLowerCase());
  const known = (operation.parameters ?? []).map((parameter) => resolve(parameter, "")[0].name);
  // Octokit asks for an order of all lists, also where GitHub passes over it.
  const strangers = [...new URLSearchParams(query ?? "").keys()].filter((name) => !known.includes(name) && name !== "sort" && name !== "direction").map((name) => `${way}: query: '${name}' is not described`);
  const asked = request === null ? [] : complaints("request", operation.requestBody, `${base}${pointerOf("requestBody")}`, request);
  const extra = request === null ? [] : unknownFields(operation.requestBody, request);
  const answer = operation.responses[String(status)];
  const said = status >= 400 ? [] : answer === undefined ? [`response: ${status} is not described`] : complaints("response", answer, `${base}${pointerOf("responses", String(status))}`, response);
  return [...strangers, ...asked, ...extra, ...said];
}

// GitHub passes over fields that it does not know, which is never what a program meant.
function unknownFields(body, request) {
  const fields = body?.content?.["application/json"]?.schema?.properties;
  return fields === undefined ? [] : Object.keys(request).filter((name) => !(name in fields)).map((name) => `request: '${name}' is not described`);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(judge(JSON.parse(line)))}\n`);
}
