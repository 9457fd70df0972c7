// Runs Vitest against a PostgreSQL that is reached by DATABASE_URL (loopback TCP, password), as an office's own server is.
//   node --import tsx scripts/testing/throughUrl.mjs <arguments of vitest>
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "../../server/db/embedded/startEmbedded.ts";
import { makeLogger } from "../../server/log.ts";
import { runNode } from "../setup/runProgram.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-url-"));
const onFatal = (fault) => {
  throw fault;
};
const database = await startEmbedded({
  dataDir: folder,
  log: makeLogger("silent"),
  onFatal,
  transport: "tcp",
});
const { host, port, user, password, database: name } = database.address;
const url = `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${name}`;
const args = ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)];
const { code } = await runNode(args, { cwd: root, show: true, env: { DATABASE_URL: url } });
await database.stop();
await rm(folder, { recursive: true, force: true });
process.exit(code);
