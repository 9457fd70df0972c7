// `npm test` [NAME…]: everything, or the stages named. `npm run test:faults`: the long runs.
// Nothing but Node is needed to begin: packages and system programs are installed first.
import path from "node:path";
import "./bootstrap.mjs";
import { installSystemPrograms } from "./setup/systemPrograms.mjs";
import { browser, fence, forgetSettings, vitest } from "./testing/stages.mjs";

const root = path.resolve(import.meta.dirname, "..");
const tool = (name) => path.join("node_modules", name);

/** Every stage: its name and its work, which resolves to counts. Each program that checks something is one test. */
const STAGES = [
  ["format", fence(root, [tool("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."], 120)],
  ["lint", fence(root, [tool("eslint/bin/eslint.js"), "--max-warnings=0", "."], 300)],
  [
    "boundaries",
    fence(
      root,
      [
        tool("dependency-cruiser/bin/dependency-cruise.mjs"),
        "--config",
        ".dependency-cruiser.cjs",
        ...["app", "server", "templates", "prisma", "tests"],
      ],
      120,
    ),
  ],
  ["unused", fence(root, [tool("knip/bin/knip.js"), "--no-config-hints"], 180)],
  ["types", fence(root, [tool("typescript/bin/tsc"), "--noEmit"], 300)],
  ["migrations", fence(root, ["--import", "tsx", "scripts/authoring.mjs", "--check"], 120)],
  ["rules", vitest(root, "rules", ["--project=pure"], { seconds: 300 })],
  ["server", vitest(root, "server", ["--project=server", "--exclude=tests/templates/**"], { seconds: 1500 })],
  [
    "documents",
    vitest(root, "documents", ["--project=server", "--testTimeout=180000", "tests/templates"], { seconds: 900 }),
  ],
  [
    "database-url",
    vitest(root, "database-url", ["--project=server", "tests/usecases"], { seconds: 600, throughUrl: true }),
  ],
  ["browser", browser(root, 2100)],
];
/** First in every run: what the browser, the architecture and the fault tests look at. */
const BUILD = ["build", fence(root, ["scripts/bootstrap.mjs", "start"], 300)];
const FAULTS = [["faults", vitest(root, "faults", ["--project=faults"], { seconds: 6 * 3600, env: { FAULTS: "1" } })]];

/** The chosen stages; a name that no stage has ends the run. */
function chosen(names) {
  if (names[0] === "faults") return FAULTS;
  const stages = STAGES.filter(([name]) => names.length === 0 || names.includes(name));
  const unknown = names.find((name) => !STAGES.some(([stage]) => stage === name));
  if (unknown === undefined) return stages;
  console.error(`no stage "${unknown}": ${STAGES.map(([name]) => name).join(", ")}`);
  process.exit(2);
}

const timed = async (name, work) => {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const { passed, failed } = await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  return { passed, failed };
};

forgetSettings();
const stages = chosen(process.argv.slice(2));
await installSystemPrograms();
let [passed, failed] = [0, 0];
for (const [name, work] of [BUILD, ...stages]) {
  const counts = await timed(name, work);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
