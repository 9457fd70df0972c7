import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { runNode } from "../setup/runProgram.mjs";

/** Counts of a stage: how many tests passed and failed. A stage that ran none has failed. */
const result = (passed, failed) => ({ passed, failed: passed + failed === 0 ? 1 : failed });

/** Reads a report; null when the run ended before it was written. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

function freshReport(root, name) {
  const file = path.join(root, ".cache/test", `${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** Settings of an installation must not reach the tests. */
const OWN_SETTINGS = [
  "HOST",
  "PORT",
  "DATA_DIR",
  "DATABASE_URL",
  "REDIS_URL",
  "PUBLIC_ORIGIN",
  "SESSION_SECRET",
  "SAMPLE",
  "SAMPLE_PASSWORD",
  "SCRATCH_ROOMS",
  "BACKUP_HOURS",
  "BACKUP_KEEP",
  "TRUST_PROXY",
  "SMTP_URL",
  "LOG_LEVEL",
];

/** Takes the settings of an installation out of this process's environment. */
export function forgetSettings() {
  for (const name of [...OWN_SETTINGS, "NODE_ENV"]) delete process.env[name];
}

/** One program whose success is one test; what it says is shown when it fails. */
export function fence(root, args, seconds) {
  return async () => {
    const { code, output } = await runNode(args, { cwd: root, seconds });
    if (code !== 0) console.log(code === 124 ? `${output}\nlonger than ${seconds} s` : output);
    return result(code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  };
}

const DIRECT = ["node_modules/vitest/vitest.mjs", "run"];
const THROUGH_URL = ["--import", "tsx", "scripts/testing/throughUrl.mjs"];

/** A run of Vitest; `args` choose projects and files, `throughUrl` gives it a PostgreSQL behind DATABASE_URL. */
export function vitest(root, name, args, { seconds, env = {}, throughUrl = false }) {
  return async () => {
    const file = freshReport(root, name);
    const report = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const run = [...(throughUrl ? THROUGH_URL : DIRECT), ...report, ...args];
    const { code } = await runNode(run, { cwd: root, seconds, show: true, env });
    if (code === 124) console.log(`longer than ${seconds} s`);
    const counts = readReport(file);
    const passed = counts?.numPassedTests ?? 0;
    // a file that cannot be loaded, or an error outside of any test, is a failure without a failed test
    const failed = (counts?.numFailedTests ?? 0) + (counts ? brokenFiles(counts) : 0);
    return result(passed, code !== 0 && failed === 0 ? 1 : failed);
  };
}

function brokenFiles({ testResults }) {
  return testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0)
    .length;
}

/** The built product in Chromium. */
export function browser(root, seconds) {
  return async () => {
    const file = freshReport(root, "browser");
    const args = ["node_modules/@playwright/test/cli.js", "test", "--config", "playwright.config.ts"];
    const { code } = await runNode(args, { cwd: root, seconds, show: true });
    if (code === 124) console.log(`longer than ${seconds} s`);
    const stats = readReport(file)?.stats;
    const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats?.skipped ?? 0);
    return result(stats?.expected ?? 0, code !== 0 && failed === 0 ? 1 : failed);
  };
}
