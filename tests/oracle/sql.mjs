// Reads one {"dialect": <name>, "statement": <text>} a line, answers how many statements it is, or why it is none.
import { createInterface } from "node:readline";
import { parse } from "@polyglot-sql/sdk";

for await (const line of createInterface({ input: process.stdin })) {
  const { dialect, statement } = JSON.parse(line);
  const read = parse(statement, dialect);
  process.stdout.write(`${read.success ? read.ast.length : String(read.error).replace(/\s+/g, " ")}\n`);
}
