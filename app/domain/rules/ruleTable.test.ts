import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { ruleOf, RULES } from "./ruleTable";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

const HEAD = `# Planning rules

Made from \`app/domain/rules/ruleTable.ts\`; after a change run \`npx vitest run app/domain/rules -u\`.
Source 004 = the guideline on integrating area plans and budgets (OPDC, 2566), source 000 = Phatthalung's progress table of FY2567, source 001 = the plan of an อบต. for 2561–2564, source 002 = the duties of the finance division of an อบต.; numbers are lines of their text.

| id | กฎ | rule | law | source | function | test |
|---|---|---|---|---|---|---|
`;

test("docs/rules.md is the rule table", async () => {
  const rows = RULES.map((rule) => {
    const { id, title, law, source } = rule;
    const places = [rule, ...(rule.also ?? [])];
    const codes = places.map(({ function: code }) => `\`${code.replace(" ", "` in ")}`).join(", ");
    const proofs = places.map(({ test: proof }) => proof).join(", ");
    return `| ${id} | ${title.th} | ${title.en} | ${law} | ${source} | ${codes} | ${proofs} |`;
  });
  const text = await format(`${HEAD}${rows.join("\n")}\n`, { parser: "markdown", printWidth: 120 });
  await expect(text).toMatchFileSnapshot(path.join(ROOT, "docs/rules.md"));
});

test("every rule has its own id", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  expect(ruleOf("R4b")?.function).toContain("checkSources");
  expect(ruleOf("R99")).toBeUndefined();
});

/** Every function of every rule, with its tests. */
const PLACES = RULES.flatMap((rule) =>
  [rule, ...(rule.also ?? [])].map(({ function: code, test: proof }) => [rule.id, code, proof] as const),
);

test.each(PLACES)("%s: its function is exported and a test carries its id", (id = "", code = "", proof = "") => {
  const [name, file = ""] = code.split(" ");
  expect(existsSync(path.join(ROOT, file))).toBe(true);
  expect(read(file)).toMatch(new RegExp(`export (async )?(function|const) ${name}\\b`));
  expect(read(proof)).toContain(`"[${id}]`);
});

/** Files of the product and its tests, by folder. */
function filesIn(folder: string, wanted: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => path.join(folder, file));
}

const known = new Set(RULES.map(({ id }) => id));

test("every rule id that code gives to a finding is in the table", () => {
  const files = [...filesIn("app/domain", /(?<!\.test)\.ts$/), ...filesIn("server", /\.ts$/)];
  const given = files.flatMap((file) =>
    [...read(file).matchAll(/rule: "(R\d+[a-z]?)"/g)].map(([, id]) => `${id} ${file}`),
  );
  expect(given.length).toBeGreaterThan(20);
  expect(given.filter((one) => !known.has(one.split(" ")[0] ?? ""))).toEqual([]);
});

test("every rule id that a test is named for is in the table", () => {
  const files = [...filesIn("app", /\.test\.tsx?$/), ...filesIn("tests", /\.(test|spec)\.ts$/)];
  const named = files.flatMap((file) =>
    [...read(file).matchAll(/\btest(?:\.each[^"`]*)?\(\s*["`]\[(R\d+[a-z]?)\]/g)].map(([, id]) => `${id} ${file}`),
  );
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((one) => !known.has(one.split(" ")[0] ?? ""))).toEqual([]);
});

test.each(PLACES.map(([id, code]) => [id, code] as const))(
  "%s: its function says the rule it decides",
  (id = "", code = "") => {
    const [name = "", file = ""] = code.split(" ");
    const text = read(file);
    const at = text.search(new RegExp(`export (async )?(function|const) ${name}\\b`));
    const doc = text.slice(text.lastIndexOf("/**", at), at);
    const base = id.replace(/[a-z]$/, "");
    expect(doc).toMatch(new RegExp(`\\b${base}`));
  },
);
