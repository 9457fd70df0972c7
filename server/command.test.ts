import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { record } from "./db/audit";
import { readEpoch } from "./db/backup/epoch";
import { systemClock } from "./clock";
import { readEnv } from "./env";
import { makeLogger } from "./log";
import { openStore, type Store } from "./db/store";

const root = path.resolve(import.meta.dirname, "..");
vi.setConfig({ testTimeout: 90_000 }); // each command is a process of its own
let folder: string;
let store: Store | null = null;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "ruamphaen-command-"));
});
afterEach(async () => {
  await store?.close();
  store = null;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function serve(): Promise<Store> {
  store = await openStore(readEnv({ DATA_DIR: folder }), makeLogger("silent"));
  return store;
}

/** Runs a command as the terminal does; resolves with its exit code and what it said. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  const env = { PATH: process.execPath, NODE_ENV: "production" as const, DATA_DIR: folder };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", "server/command.ts", ...args],
      { cwd: root, env },
      (fault, out, err) =>
        resolve({ code: typeof fault?.code === "number" ? fault.code : fault ? 1 : 0, said: out + err }),
    );
  });
}

const audit = (open: Store, objectId: string) =>
  open.db.prisma.$transaction((tx) =>
    record(tx, { clock: systemClock }, null, { action: "test", objectKind: "test", objectId }),
  );

describe("[S44] commands beside a running server", () => {
  test("a backup made, and restored, while the server runs; the former content is kept", async () => {
    const open = await serve();
    await open.db.prisma.area.create({ data: { code: "93", kind: "PROVINCE", nameTh: "พัทลุง", nameEn: "Phatthalung" } });
    const file = path.join(folder, "one.backup");
    expect(await run("backup", file)).toMatchObject({ code: 0, said: expect.stringContaining(file) as unknown });
    await open.db.prisma.area.create({ data: { code: "90", kind: "PROVINCE", nameTh: "สงขลา", nameEn: "Songkhla" } });
    expect(await run("restore", file)).toMatchObject({ code: 0 });
    expect(await open.db.prisma.area.findMany({ select: { code: true } })).toEqual([{ code: "93" }]);
    expect(await readEpoch(open.db.pool)).toBe(2);
    expect(await readdir(path.join(folder, "backups"))).toEqual([expect.stringMatching(/before-restore\.backup$/)]);
  });

  test("and while none runs: the database is started for the command only", async () => {
    const file = path.join(folder, "two.backup");
    expect(await run("backup", file)).toMatchObject({ code: 0 });
    const open = await serve(); // nothing holds the data any more
    expect(await open.db.prisma.area.count()).toBe(1);
  });

  test("an absent file is refused in both languages, with exit code 1", async () => {
    const { code, said } = await run("restore", path.join(folder, "none.backup"));
    expect(code).toBe(1);
    expect(said).toMatch(/ข้อมูลเดิมไม่ถูกแก้ไข[^]*Nothing was changed/);
  });

  test("a wrong order explains itself", async () => {
    expect(await run("backup")).toMatchObject({ code: 2, said: expect.stringContaining("db:backup FILE") as unknown });
    expect(await run("erase")).toMatchObject({ code: 2 });
  });
});

describe("verify", () => {
  test("an untouched store is in order", async () => {
    const open = await serve();
    for (const objectId of ["a", "b", "c"]) await audit(open, objectId);
    expect(await run("verify")).toMatchObject({ code: 0, said: expect.stringContaining("0 broken") as unknown });
  });

  test("[S81] rows taken off the end of the audit trail since the last verification are noticed", async () => {
    const open = await serve();
    await open.db.pool.query("alter table audit_event disable trigger user");
    await open.db.pool.query("delete from audit_event where seq = (select max(seq) from audit_event)");
    expect(await run("verify")).toMatchObject({
      code: 1,
      said: expect.stringContaining("is gone or changed") as unknown,
    });
  });

  test("[S80] a changed row of the audit trail is named", async () => {
    const open = await serve();
    await open.db.pool.query("update audit_event set object_id = 'forged' where seq = 2");
    expect(await run("verify")).toMatchObject({
      code: 1,
      said: expect.stringContaining("audit row 2 does not follow") as unknown,
    });
  });
});
